import type { Drawing, Drawings } from '../../drawing.ts'
import { heart } from '../../outlines.ts'
import { oval } from '../../shapes.ts'
import { turned } from '../../turned.ts'
import { flame } from './flame.ts'
import { GLASS_TINTS, footedHolder, hangingJar } from './glass_holders.ts'
import { cagedHolder, heartHolder } from './metal_holders.ts'

const HEART_CUTS = [
  [290, 520],
  [400, 540],
  [510, 520],
] as const

const roundHolder: Drawing = {
  box: [230, 250, 570, 640],
  stance: 'stands',
  finish: 'glass',
  colours: GLASS_TINTS,
  clear: true,
  draw: (b) => {
    const cup = turned(
      400,
      [
        [136, 330],
        [168, 400],
        [166, 540],
        [110, 614],
      ],
      { base: 18 }
    )
    const light = b.part(oval(400, 330, 136, 30), b.main.deep, {
      form: 'plain',
      opacity: b.glass ? 0.35 : 1,
    })
    const candle =
      b.part(
        turned(
          400,
          [
            [64, 520],
            [64, 574],
          ],
          { top: 14, base: 14 }
        ),
        '#f8ecd2',
        { form: 'cylinder' }
      ) + b.flat(oval(400, 520, 64, 14), '#fffaf0')
    const body = b.body(cup, { form: 'cylinder', depth: 12, opacity: b.glass ? 0.3 : 1 })
    const pierced =
      b.glass || b.decorated
        ? ''
        : HEART_CUTS.map(
            ([x, y]) =>
              b.flat(heart(x, y, 62), '#ffd98c') + b.stroke(heart(x, y, 62), b.main.deep, 4)
          ).join('')
    return [
      light,
      ...(b.glass
        ? [candle, flame(b, 400, 516, 0.9), body]
        : [flame(b, 400, 352, 0.8), body, pierced]),
      b.emblem(400, 460, 140),
      b.stroke(oval(400, 330, 136, 30), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.85 }),
    ]
  },
}

export const tLightHolder: Drawings = [
  roundHolder,
  footedHolder,
  hangingJar,
  cagedHolder,
  heartHolder,
]
