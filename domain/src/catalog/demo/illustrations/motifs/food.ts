import { PAINT } from '../palette.ts'
import { egg as eggShape, leaf, oval, petals, polygon, rect, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const strawberry: MotifDrawing = (pen) => {
  const red = pen.own('#d2414a')
  return [
    pen.shape(
      'M0 48C-22 40 -42 8 -36 -12C-32 -28 -12 -28 0 -24C12 -28 32 -28 36 -12C42 8 22 40 0 48z',
      red.base,
      { dressed: true }
    ),
    ...[
      [-18, -6],
      [0, -2],
      [18, -6],
      [-22, 10],
      [-8, 16],
      [10, 14],
      [22, 8],
      [0, 32],
      [-12, 28],
      [12, 28],
    ].map(([x = 0, y = 0]) => pen.shape(oval(x, y, 1.9, 2.8), '#f6dd9c', { depth: 0 })),
    ...[-74, -40, 0, 40, 74].map((turn) =>
      pen.shape(leaf(0, -24, 24, turn, 0.36), pen.other(PAINT.leaf, red), { depth: 0 })
    ),
    pen.line('M0 -26Q2 -40 8 -46', pen.other(PAINT.leaf, red), 4),
  ].join('')
}

export const cherry: MotifDrawing = (pen) => {
  const red = pen.own('#bf2f3f')
  const green = pen.other(PAINT.leaf, red)
  return [
    pen.line('M-20 14C-18 -10 -6 -30 10 -44M22 20C22 -6 18 -28 10 -44', green, 3.6),
    pen.shape(leaf(10, -42, 36, 82, 0.34), green),
    pen.shape(oval(-20, 26, 19, 18), red.base, { dressed: true }) +
      pen.shape(oval(22, 30, 18, 17), red.base, { dressed: true }),
    pen.shape(oval(-27, 20, 4, 5), '#ffffff', { depth: 0 }) +
      pen.shape(oval(15, 24, 4, 5), '#ffffff', { depth: 0 }),
  ].join('')
}

export const apple: MotifDrawing = (pen) => {
  const skin = pen.own('#cf4144')
  return (
    pen.shape(
      smooth([
        [0, -20],
        [18, -28],
        [38, -14],
        [38, 14],
        [22, 42],
        [0, 42],
        [-22, 42],
        [-38, 14],
        [-38, -14],
        [-18, -28],
      ]),
      skin.base,
      { dressed: true }
    ) +
    pen.line('M0 -20C0 -32 4 -40 8 -46', PAINT.walnut, 4) +
    pen.shape(leaf(4, -30, 30, 66, 0.36), pen.other(PAINT.leaf, skin)) +
    pen.shape(oval(-20, -6, 5, 9), '#ffffff', { depth: 0 }).replace('/>', ' fill-opacity=".45"/>')
  )
}

export const pear: MotifDrawing = (pen) => {
  const skin = pen.own('#b3bf52')
  return (
    pen.shape(
      smooth([
        [0, -36],
        [13, -26],
        [17, -6],
        [34, 18],
        [24, 44],
        [0, 48],
        [-24, 44],
        [-34, 18],
        [-17, -6],
        [-13, -26],
      ]),
      skin.base,
      { dressed: true }
    ) +
    pen.line('M0 -34C0 -40 2 -46 6 -49', PAINT.walnut, 4) +
    pen.shape(leaf(2, -38, 26, 74, 0.36), pen.other(PAINT.leaf, skin)) +
    pen.line('M-12 26h.1M6 34h.1M14 20h.1', skin.deep, 3)
  )
}

export const orange: MotifDrawing = (pen) => {
  const skin = pen.own('#e8933a')
  return (
    pen.shape(oval(0, 6, 40, 39), skin.base, { dressed: true }) +
    pen.shape(leaf(0, -30, 28, 62, 0.36), pen.other(PAINT.leaf, skin)) +
    pen.shape(leaf(0, -30, 22, -50, 0.36), pen.other(PAINT.leaf, skin)) +
    pen.line('M-16 0h.1M-6 16h.1M10 6h.1M18 22h.1M-18 22h.1', skin.shade, 3.4)
  )
}

export const watermelon: MotifDrawing = (pen) => {
  const flesh = pen.own('#dd5560')
  return (
    pen.shape('M-48 -16A48 48 0 0 0 48 -16z', pen.other('#5c9a58')) +
    pen.shape('M-41 -16A41 41 0 0 0 41 -16z', '#eef0cf', { depth: 0 }) +
    pen.shape('M-37 -16A37 37 0 0 0 37 -16z', flesh.base, { dressed: true }) +
    [
      [-18, -6],
      [0, -4],
      [18, -6],
      [-9, 7],
      [9, 7],
    ]
      .map(([x = 0, y = 0]) => pen.shape(oval(x, y, 2.2, 3.4), PAINT.ink, { depth: 0 }))
      .join('')
  )
}

export const cupcake: MotifDrawing = (pen) => {
  const icing = pen.own('#eea3b6')
  const paper = pen.other('#a3c7c4', icing)
  return [
    pen.shape(
      polygon(
        [
          [-30, 8],
          [30, 8],
          [21, 48],
          [-21, 48],
        ],
        3
      ),
      paper
    ),
    pen.line('M-17 12L-13 46M-6 12L-5 46M6 12L5 46M17 12L13 46', '#ffffff', 2.4),
    pen.shape(
      'M-36 10C-46 -6 -28 -14 -26 -18C-28 -32 -10 -32 -6 -36C0 -46 12 -40 12 -34C26 -32 26 -22 26 -18C42 -14 44 4 36 10C20 16 -20 16 -36 10z',
      icing.base,
      { dressed: true }
    ),
    pen.line('M-28 -6Q0 4 28 -8M-18 -22Q0 -14 20 -22', icing.shade, 3),
    pen.shape(oval(2, -42, 8), PAINT.berry),
  ].join('')
}

export const cake: MotifDrawing = (pen) => {
  const icing = pen.own('#f3d2d4')
  return [
    pen.line('M0 -26V-40', PAINT.sky, 4) +
      pen.shape('M0 -50C6 -44 4 -40 0 -40S-6 -44 0 -50z', PAINT.honey, { depth: 0 }),
    pen.shape(rect(-24, -26, 48, 30, 5), icing.light, { dressed: true }),
    pen.shape(rect(-38, 0, 76, 38, 6), icing.base, { dressed: true }),
    pen.line(
      'M-24 -16q6 10 12 0t12 0t12 0t12 0M-38 12q6.3 10 12.6 0t12.6 0t12.6 0t12.6 0t12.6 0t12.6 0',
      pen.other(PAINT.berry, icing),
      4
    ),
    pen.shape(rect(-48, 38, 96, 8, 4), pen.other('#d8c5a8', icing)),
  ].join('')
}

export const doughnut: MotifDrawing = (pen) => {
  const icing = pen.own('#e58fa8')
  const sprinkles = ['#f6dd9c', '#9fc3dc', '#fdf6e8']
  return [
    pen.shape(oval(0, 2, 44, 42) + 'M-14 2a14 13 0 1 0 28 0a14 13 0 1 0 -28 0z', '#d6a366'),
    pen.shape(
      petals(0, -2, 41, 9, 0.93) + 'M-15 0a15 14 0 1 0 30 0a15 14 0 1 0 -30 0z',
      icing.base,
      { dressed: true }
    ),
    ...[
      [-26, -12, 30],
      [-14, -26, 80],
      [8, -28, 10],
      [25, -14, 60],
      [28, 8, 120],
      [12, 24, 40],
      [-10, 26, 100],
      [-28, 8, 160],
    ].map(
      ([x = 0, y = 0, turn = 0], i) =>
        `<path d="M-4 0H4" transform="translate(${x} ${y}) rotate(${turn})" stroke="${sprinkles[i % 3]}" stroke-width="4" stroke-linecap="round"/>`
    ),
  ].join('')
}

export const iceCream: MotifDrawing = (pen) => {
  const scoop = pen.own('#f0b8c4')
  return (
    pen.shape(
      polygon(
        [
          [-21, 0],
          [21, 0],
          [0, 49],
        ],
        3
      ),
      '#d9a866'
    ) +
    pen.line('M-13 2L8 32M0 2L13 18M13 2L-8 32M0 2L-13 18', '#b07f41', 2) +
    pen.shape(
      'M-28 2C-36 -8 -26 -16 -24 -20C-24 -54 24 -54 24 -20C28 -14 36 -8 28 2C20 8 14 2 8 4S-4 10 -10 4S-22 8 -28 2z',
      scoop.base,
      { dressed: true }
    ) +
    pen.shape(oval(4, -46, 6), PAINT.berry)
  )
}

export const sweets: MotifDrawing = (pen) => {
  const wrap = pen.own('#d9607f')
  return (
    pen.shape('M-22 -4L-48 -18L-44 0L-48 20L-22 6zM22 -4L48 -18L44 0L48 20L22 6z', wrap.shade) +
    pen.shape(oval(0, 1, 27, 24), wrap.base, { dressed: true }) +
    pen.line('M-12 -20Q-2 0 -14 21M4 -22Q14 0 2 24M18 -16Q24 0 16 18', '#fdf6e8', 5)
  )
}

export const chocolate: MotifDrawing = (pen) => {
  const bar = pen.own('#6a432c')
  return (
    pen.shape(rect(-28, -46, 56, 70, 5), bar.base) +
    pen.line('M0 -46V20M-28 -23H28M-28 0H28', bar.deep, 4) +
    pen.shape(
      polygon(
        [
          [-34, 2],
          [-16, -6],
          [0, 4],
          [18, -6],
          [34, 2],
          [34, 48],
          [-34, 48],
        ],
        3
      ),
      pen.other('#c8434b', bar)
    )
  )
}

export const pudding: MotifDrawing = (pen) => {
  const brown = pen.own('#74452d')
  return (
    pen.shape(oval(0, 42, 42, 7), '#f1ece0') +
    pen.shape('M-36 40C-44 -40 44 -40 36 40C20 46 -20 46 -36 40z', brown.base, { dressed: true }) +
    pen.shape('M-31 -2C-28 -32 28 -32 31 -2C24 12 18 2 12 4S2 16 -6 8S-24 12 -31 -2z', '#fdf6e8') +
    pen.shape(leaf(0, -26, 22, -62, 0.5), PAINT.leaf, { depth: 0 }) +
    pen.shape(leaf(0, -26, 22, 62, 0.5), PAINT.leaf, { depth: 0 }) +
    pen.shape(oval(0, -30, 5), PAINT.berry, { depth: 0 })
  )
}

export const sandwich: MotifDrawing = (pen) => {
  const bread = pen.own('#e6c48d')
  return (
    pen.shape(
      polygon(
        [
          [-46, 30],
          [46, 30],
          [0, 46],
        ],
        4
      ),
      bread.shade
    ) +
    pen.shape('M-46 16C-30 28 -16 16 0 26S32 16 46 16L44 26Q0 40 -44 26z', PAINT.leaf) +
    pen.line('M-38 20H38', PAINT.berry, 6) +
    pen.shape(
      polygon(
        [
          [0, -34],
          [48, 14],
          [-48, 14],
        ],
        6
      ),
      bread.base,
      { dressed: true }
    ) +
    pen.line('M-30 6L0 -24L30 6', '#fbf0d8', 4)
  )
}

export const eggMotif: MotifDrawing = (pen) => {
  const shell = pen.own('#f3dcc0')
  return (
    pen.shape(eggShape(0, 0, 34, 46), shell.base, { dressed: true }) +
    [
      [-14, -18],
      [8, -26],
      [16, 2],
      [-18, 10],
      [2, 20],
      [18, 26],
    ]
      .map(([x = 0, y = 0]) => pen.shape(oval(x, y, 2.6), shell.deep, { depth: 0 }))
      .join('')
  )
}
