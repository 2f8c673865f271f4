import { PAINT } from '../palette.ts'
import { oval, rect, ring } from '../shapes.ts'
import type { Pen } from '../pen.ts'
import type { MotifDrawing } from './motif.ts'

const GLASS = '#cfe3ea'
const wheel = (pen: Pen, x: number, y: number, r: number) =>
  pen.shape(oval(x, y, r), PAINT.iron) + pen.shape(oval(x, y, r * 0.45), PAINT.cream, { depth: 0 })

export const car: MotifDrawing = (pen) => {
  const paint = pen.own('#5b8fb5')
  return (
    pen.shape('M-26 -2C-22 -24 -16 -28 0 -28S24 -20 30 -2z', paint.light) +
    pen.shape('M-19 -4C-16 -18 -12 -22 -3 -22V-4zM3 -22C12 -22 18 -16 22 -4H3z', GLASS, {
      depth: 0,
    }) +
    pen.shape(
      'M-48 22C-50 4 -40 -4 -26 -4H28C44 -2 50 8 48 22Q48 26 42 26H-42Q-48 26 -48 22z',
      paint.base,
      { dressed: true }
    ) +
    wheel(pen, -26, 28, 12) +
    wheel(pen, 26, 28, 12) +
    pen.shape(oval(44, 8, 4), PAINT.honey, { depth: 0 })
  )
}

export const bus: MotifDrawing = (pen) => {
  const paint = pen.own('#c4343c')
  const windows = (y: number) => [-36, -16, 4, 24].map((x) => rect(x, y, 14, 14, 2)).join('')
  return (
    pen.shape(rect(-44, -40, 88, 76, 8), paint.base, { dressed: true }) +
    pen.shape(windows(-30) + windows(2), GLASS, { depth: 0 }) +
    pen.line('M-44 -7H44', PAINT.cream, 4) +
    wheel(pen, -22, 36, 11) +
    wheel(pen, 24, 36, 11)
  )
}

export const bicycle: MotifDrawing = (pen) => {
  const frame = pen.own('#4f8a8b')
  return (
    [-28, 28]
      .map((x) => pen.shape(ring(x, 20, 21, 3.6), pen.other(PAINT.iron), { depth: 0 }))
      .join('') +
    pen.line('M-28 20L-12 -14H18L0 20zM-12 -14L0 20M28 20L16 -24', frame.base, 4.4) +
    pen.line('M-20 -18H-6M16 -24H26', '#7a4d2b', 5)
  )
}

export const rocket: MotifDrawing = (pen) => {
  const hull = pen.own('#d3544f')
  return [
    pen.shape('M-10 32C-8 44 -2 46 0 50C2 46 8 44 10 32z', PAINT.honey, { depth: 0 }),
    pen.shape(
      'M-16 6C-34 14 -32 30 -30 40L-12 28zM16 6C34 14 32 30 30 40L12 28z',
      pen.other(PAINT.denim, hull)
    ),
    pen.shape('M0 -50C20 -34 22 4 13 34H-13C-22 4 -20 -34 0 -50z', hull.base, { dressed: true }),
    pen.shape(
      'M0 -50C8 -44 13 -36 15 -26H-15C-13 -36 -8 -44 0 -50z',
      pen.other(PAINT.cream, hull),
      { depth: 2 }
    ),
    pen.shape(oval(0, -8, 10), PAINT.cream, { depth: 0 }) +
      pen.shape(oval(0, -8, 6.5), PAINT.sky, { depth: 0 }),
  ].join('')
}

export const aeroplane: MotifDrawing = (pen) => {
  const paint = pen.own('#c9604f')
  return (
    pen.shape('M26 -6L40 -28H48L46 -2z', paint.shade) +
    pen.shape(
      'M-46 4C-44 -12 -20 -14 0 -12C20 -12 40 -8 48 -4C48 8 20 18 -12 18C-34 18 -46 14 -46 4z',
      paint.base,
      { dressed: true }
    ) +
    pen.shape('M-12 4L22 40H34L16 4z', pen.other(PAINT.cream, paint)) +
    pen.shape('M-10 -11L10 -36H20L12 -11z', paint.shade) +
    [-26, -12, 2].map((x) => pen.shape(oval(x, -2, 3.6), GLASS, { depth: 0 })).join('') +
    pen.line('M-49 -10V18', PAINT.iron, 3)
  )
}

export const boat: MotifDrawing = (pen) => {
  const hull = pen.own('#3f6f96')
  return (
    pen.line('M0 -48V24', PAINT.walnut, 4) +
    pen.shape('M-5 -44C-14 -20 -26 4 -40 14H-5z', '#fbf6ea') +
    pen.shape('M5 -40C22 -24 32 -4 36 14H5z', pen.other('#d8605a', hull)) +
    pen.shape('M-48 20H48C44 36 34 44 24 44H-24C-36 44 -44 34 -48 20z', hull.base, {
      dressed: true,
    }) +
    pen.line('M-42 28H42', PAINT.cream, 3)
  )
}
