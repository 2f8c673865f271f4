import { PAINT } from '../palette.ts'
import { oval, polygon, rect, ring } from '../shapes.ts'
import { petals } from '../outlines.ts'
import type { MotifDrawing } from './motif.ts'

export const birdhouse: MotifDrawing = (pen) => {
  const wall = pen.own('#8fb6b0')
  return (
    pen.line('M0 -36V-49', PAINT.walnut, 3) +
    pen.shape(
      polygon(
        [
          [0, -30],
          [28, -6],
          [28, 44],
          [-28, 44],
          [-28, -6],
        ],
        3
      ),
      wall.base,
      { dressed: true }
    ) +
    pen.shape('M0 -42L42 -6L35 2L0 -28L-35 2L-42 -6z', pen.other('#a5574a', wall)) +
    pen.shape(oval(0, 8, 10), '#4a3a33', { depth: 0 }) +
    pen.line('M0 26V30', PAINT.walnut, 5)
  )
}

export const birdCage: MotifDrawing = (pen) => {
  const wire = pen.own('#8f8a80')
  return (
    pen.line(
      'M0 -40C-50 -30 -34 16 -34 36M0 -40C50 -30 34 16 34 36M0 -40C-22 -26 -14 16 -14 36M0 -40C22 -26 14 16 14 36M0 -40V36M-34 4H34',
      wire.base,
      2.8
    ) +
    pen.shape(rect(-38, 34, 76, 12, 5), wire.base) +
    pen.shape(ring(0, -44, 5, 2.4), wire.base, { depth: 0 }) +
    pen.shape(
      'M-14 22C-14 10 4 8 8 18C12 22 18 16 20 14C20 24 12 30 2 30S-14 28 -14 22z',
      PAINT.honey,
      { depth: 0 }
    )
  )
}

export const teapot: MotifDrawing = (pen) => {
  const glaze = pen.own('#6fa6a8')
  return [
    pen.line('M30 -8C50 -14 50 24 26 24', glaze.shade, 6),
    pen.shape('M-24 12C-38 10 -36 -12 -48 -16L-40 -20C-30 -18 -28 -6 -20 -4z', glaze.shade),
    pen.shape('M-30 4C-30 -20 30 -20 30 4C30 30 18 40 0 40S-30 30 -30 4z', glaze.base, {
      dressed: true,
    }),
    pen.shape('M-18 -14C-16 -28 16 -28 18 -14Q0 -8 -18 -14z', glaze.light) +
      pen.shape(oval(0, -30, 5.5), glaze.shade),
    pen.shape(petals(0, 12, 11, 5, 0.65), pen.other(PAINT.cream, glaze), { depth: 0 }),
  ].join('')
}

export const wateringCan: MotifDrawing = (pen) => {
  const zinc = pen.own('#7f9fb0')
  return (
    pen.line('M6 -16C10 -44 46 -34 34 2', zinc.shade, 5) +
    pen.shape('M-14 18L-40 -22L-34 -26L-8 6z', zinc.shade) +
    pen.shape(
      polygon(
        [
          [-48, -20],
          [-32, -34],
          [-28, -28],
          [-44, -14],
        ],
        2
      ),
      zinc.deep
    ) +
    pen.shape('M-16 -8H28L32 42H-20z', zinc.base, { dressed: true }) +
    pen.shape(oval(6, -8, 22, 5), zinc.deep, { depth: 0 })
  )
}
