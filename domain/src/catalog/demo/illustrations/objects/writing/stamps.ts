import type { Drawing } from '../../drawing.ts'
import { PAINT } from '../../palette.ts'
import { heart, star } from '../../outlines.ts'
import { oval, polygon, rect } from '../../shapes.ts'

export const stampSet: Drawing = {
  box: [150, 200, 660, 640],
  stance: 'lies',
  finish: 'wood',
  several: true,
  colours: ['#c49a6c'],
  draw: (b) => {
    const stamp = (x: number, y: number, size: number, mark: string) =>
      b.body(rect(x, y, size, size, 14), { form: 'soft', depth: 10 }) + mark
    const ink = PAINT.plum
    return [
      stamp(170, 220, 200, b.mark(b.motif ?? 'flower', 270, 320, 140, b.main.base, ink)),
      stamp(390, 230, 150, b.flat(heart(465, 306, 90), ink)),
      stamp(200, 440, 150, b.flat(star(275, 516, 52, { round: 4 }), ink)),
      b.part(rect(390, 420, 250, 190, 18), PAINT.steel, { form: 'metal' }),
      b.part(rect(410, 440, 210, 150, 10), ink, { form: 'flat', finish: 'felt' }),
    ]
  },
}

export const stickers: Drawing = {
  box: [170, 140, 630, 660],
  stance: 'lies',
  finish: 'paper',
  several: true,
  draw: (b) => {
    const shapes = [
      b.motif ?? 'heart',
      'star',
      'flower',
      b.motif ?? 'butterfly',
      'balloon',
      b.motif ?? 'rocket',
    ] as const
    return [
      `<g transform="rotate(4 400 400)">${b.part(rect(190, 150, 420, 510, 12), b.second.base, { form: 'flat' })}</g>`,
      b.body(rect(180, 146, 420, 510, 12), { form: 'flat' }),
      ...shapes.map((shape, at) => {
        const [x, y] = [290 + (at % 2) * 200, 240 + Math.floor(at / 2) * 160]
        return b.part(oval(x, y, 80), '#fffdf8', { depth: 4 }) + b.mark(shape, x, y, 116, '#fffdf8')
      }),
      b.part(
        polygon([
          [600, 656],
          [520, 656],
          [600, 576],
        ]),
        PAINT.cream,
        { form: 'soft', depth: 4 }
      ),
    ]
  },
}
