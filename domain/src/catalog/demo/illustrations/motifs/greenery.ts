import { PAINT } from '../palette.ts'
import { drop, leaf, petals } from '../outlines.ts'
import { oval, polygon, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const leafMotif: MotifDrawing = (pen) => {
  const green = pen.own(PAINT.leaf)
  return (
    pen.shape(leaf(-22, 44, 100, 26, 0.42), green.base, { dressed: true }) +
    pen.line('M-28 50L16 -34M-12 20L-20 2M-12 20L10 20M0 -4L-8 -20M0 -4L20 -6', green.deep, 3)
  )
}

export const tree: MotifDrawing = (pen) => {
  const green = pen.own(PAINT.leaf)
  return (
    pen.shape('M-6 10H6L9 48H-9z', PAINT.walnut) +
    pen.shape(
      smooth([
        [0, -48],
        [26, -36],
        [38, -10],
        [26, 16],
        [0, 22],
        [-26, 16],
        [-38, -10],
        [-26, -36],
      ]),
      green.base,
      { dressed: true }
    ) +
    pen.line('M0 40V-8M0 8L14 -6M0 0L-13 -14', PAINT.walnut, 4)
  )
}

export const toadstool: MotifDrawing = (pen) => {
  const cap = pen.own('#cf3f3f')
  const spot = pen.other('#fdf8ee', cap)
  return [
    pen.shape('M-13 -4C-10 14 -18 34 -16 44C-10 49 10 49 16 44C18 34 10 14 13 -4z', '#f8efdc'),
    pen.shape('M-16 -2C-12 10 12 10 16 -2z', '#d9c9ab', { depth: 0 }),
    pen.shape('M-46 2C-46 -30 -24 -46 0 -46S46 -30 46 2C30 8 -30 8 -46 2z', cap.base, {
      dressed: true,
    }),
    ...[
      [-24, -18, 7],
      [0, -30, 8],
      [22, -16, 8],
      [-6, -8, 6],
      [36, -6, 5],
      [-38, -5, 5],
    ].map(([x = 0, y = 0, r = 0]) => pen.shape(oval(x, y, r, r * 0.85), spot, { depth: 0 })),
  ].join('')
}

export const cactus: MotifDrawing = (pen) => {
  const green = pen.own('#6a9f6c')
  return [
    pen.line('M-10 18H-22Q-30 18 -30 8V-4M10 8H22Q30 8 30 -2V-14', green.base, 12),
    pen.shape('M-14 34V-30C-14 -48 14 -48 14 -30V34z', green.base, { dressed: true }),
    pen.line('M-5 -34V28M5 -34V28', green.deep, 2.2),
    pen.shape(petals(0, -42, 9, 5, 0.6), '#e2799a', { depth: 0 }),
    pen.shape(
      polygon(
        [
          [-24, 28],
          [24, 28],
          [18, 48],
          [-18, 48],
        ],
        3
      ),
      PAINT.clay
    ),
  ].join('')
}

export const chilli: MotifDrawing = (pen) => {
  const red = pen.own('#c8303a')
  return (
    pen.line('M14 -34C16 -42 10 -46 4 -48', PAINT.leaf, 5) +
    pen.shape('M0 -30C10 -38 26 -36 28 -24C32 8 8 38 -28 46C-6 26 -8 -10 0 -30z', red.base, {
      dressed: true,
    }) +
    pen.shape(drop(14, -42, 26, 18), PAINT.leaf)
  )
}
