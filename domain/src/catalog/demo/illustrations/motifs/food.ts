import { PAINT } from '../palette.ts'
import { egg as eggShape, leaf } from '../outlines.ts'
import { oval, polygon } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

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
