import type { Drawing, Drawings } from '../../drawing.ts'
import { heart, oval, rect, ring, star, turned } from '../../shapes.ts'
import { flame } from './flame.ts'

const GLASS_TINTS = ['#c9dfe2', '#f0d9c8', '#dccbe0', '#e9b8c0'] as const

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

/** A tall glass on a foot. */
const footedHolder: Drawing = {
  box: [270, 170, 530, 640],
  stance: 'stands',
  finish: 'glass',
  clear: true,
  colours: GLASS_TINTS,
  draw: (b) => {
    const bowl = turned(400, [
      [116, 210],
      [126, 300],
      [104, 420],
      [40, 480],
      [22, 500],
    ])
    return [
      b.body(
        turned(
          400,
          [
            [20, 490],
            [18, 560],
            [40, 590],
            [118, 612],
            [120, 622],
          ],
          { base: 16 }
        ),
        { form: 'cylinder' }
      ),
      b.part(
        turned(
          400,
          [
            [58, 380],
            [56, 424],
          ],
          { top: 13, base: 13 }
        ),
        '#f8ecd2',
        { form: 'cylinder' }
      ),
      b.glass ? flame(b, 400, 380, 0.8) : flame(b, 400, 226, 0.7),
      b.body(bowl, { form: 'cylinder', depth: 10, opacity: b.glass ? 0.32 : 1 }),
      b.emblem(400, 330, 110),
      b.stroke(oval(400, 210, 116, 26), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.85 }),
      b.stroke('M306 260C304 330 320 390 344 424', '#ffffff', 9, { opacity: 0.6 }),
    ]
  },
}

/** A jar on a wire, to hang in a tree. */
const hangingJar: Drawing = {
  box: [250, 130, 550, 660],
  stance: 'hangs',
  finish: 'glass',
  clear: true,
  colours: GLASS_TINTS,
  draw: (b) => [
    b.stroke('M400 -260V150', '#8d8577', 5),
    b.stroke('M276 350C270 120 530 120 524 350', '#8d8577', 7),
    b.stroke(ring(400, 166, 15, 1), '#8d8577', 6),
    b.part(
      turned(
        400,
        [
          [66, 540],
          [66, 596],
        ],
        { top: 15, base: 15 }
      ),
      '#f8ecd2',
      { form: 'cylinder' }
    ),
    flame(b, 400, 538, 0.9),
    b.body(
      turned(
        400,
        [
          [104, 330],
          [108, 370],
          [142, 420],
          [142, 600],
          [118, 646],
        ],
        { base: 20 }
      ),
      { form: 'cylinder', depth: 11, opacity: b.glass ? 0.3 : 0.8 }
    ),
    b.emblem(400, 490, 130),
    b.stroke('M296 352a104 20 0 0 0 208 0', '#8d8577', 11),
    b.stroke(oval(400, 330, 104, 22), b.glass ? '#ffffff' : b.main.pale, 7, { opacity: 0.9 }),
    b.stroke('M284 440V590', '#ffffff', 11, { opacity: 0.55 }),
  ],
}

/** A little metal lantern with cut-outs. */
const cagedHolder: Drawing = {
  box: [240, 190, 560, 640],
  stance: 'stands',
  finish: 'metal',
  colours: ['#a3abb0', '#bfc4c9', '#cfa449'],
  suits: ({ material, pattern }) =>
    material !== null && !pattern && /zinc|metal|wire|tin|iron/.test(material),
  draw: (b) => [
    b.stroke('M280 330C280 150 520 150 520 330', b.main.deep, 11),
    b.part(
      turned(
        400,
        [
          [136, 350],
          [136, 600],
        ],
        { top: 28, base: 22 }
      ),
      '#fdebc0',
      { form: 'plain', opacity: 0.8 }
    ),
    b.part(
      turned(
        400,
        [
          [58, 530],
          [58, 594],
        ],
        { top: 13, base: 12 }
      ),
      '#f8ecd2',
      { form: 'cylinder' }
    ),
    flame(b, 400, 530, 0.95),
    ...[-126, -84, -30, 30, 84, 126].map((x) =>
      b.part(rect(400 + x - 8, 346, 16, 258, 5), b.main.shade, { form: 'metal' })
    ),
    b.motif === 'star'
      ? b.body(star(400, 460, 92, { round: 6 }), { form: 'soft', depth: 8 })
      : b.body(heart(400, 460, 150), { form: 'soft', depth: 8 }),
    b.body(
      turned(
        400,
        [
          [148, 320],
          [150, 366],
        ],
        { top: 30, base: 28 }
      ),
      { form: 'cylinder' }
    ),
    b.part(oval(400, 320, 148, 30), b.main.light, { form: 'plain' }),
    b.flat(oval(400, 324, 130, 22), b.main.deep),
    b.body(
      turned(
        400,
        [
          [150, 586],
          [148, 622],
        ],
        { top: 28, base: 24 }
      ),
      { form: 'cylinder' }
    ),
  ],
}

/** A heart on a ribbon with a cup for the light: the best-known thing this kind of shop sells. */
const heartHolder: Drawing = {
  box: [190, 170, 610, 650],
  stance: 'hangs',
  finish: 'gloss',
  colours: ['#fbfaf7', '#c8303a', '#d9a5a0'],
  suits: ({ motif, material, colours }) =>
    motif === 'heart' && (material !== 'glass' || colours.length > 0),
  draw: (b) => [
    b.stroke('M400 -260V260', '#a99577', 6),
    b.body(heart(400, 410, 430), { form: 'soft', depth: 18 }),
    b.flat(heart(400, 400, 270), '#5b4a3c', 0.55),
    b.flat(heart(400, 404, 262), '#fbe4b4'),
    b.within(heart(400, 404, 262), flame(b, 400, 440, 0.95)),
    b.part(
      turned(
        400,
        [
          [70, 436],
          [64, 496],
        ],
        { top: 14, base: 14 }
      ),
      b.main.light,
      { form: 'cylinder', finish: b.finish }
    ),
    b.flat(oval(400, 436, 70, 13), '#fdf3da'),
    b.part(
      'M400 226C364 190 334 200 338 226S366 256 400 232zM400 226C436 190 466 200 462 226S434 256 400 232z',
      b.second.base,
      { depth: 5 }
    ),
  ],
}

export const tLightHolder: Drawings = [
  roundHolder,
  footedHolder,
  hangingJar,
  cagedHolder,
  heartHolder,
]
