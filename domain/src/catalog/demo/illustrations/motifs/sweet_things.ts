import { PAINT } from '../palette.ts'
import { oval, polygon, rect } from '../shapes.ts'
import { petals } from '../outlines.ts'
import type { MotifDrawing } from './motif.ts'

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
