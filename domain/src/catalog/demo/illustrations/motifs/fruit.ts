import { PAINT } from '../palette.ts'
import { leaf } from '../outlines.ts'
import { oval, smooth } from '../shapes.ts'
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
