import { PAINT } from '../palette.ts'
import { heart as heartShape, star as starShape } from '../outlines.ts'
import { oval, rect, ring } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const heart: MotifDrawing = (pen) =>
  pen.shape(heartShape(0, 0, 92), pen.own('#c8434f').base, { dressed: true })

export const star: MotifDrawing = (pen) =>
  pen.shape(starShape(0, 4, 50, { round: 5 }), pen.own(PAINT.honey).base, { dressed: true })

export const moon: MotifDrawing = (pen) =>
  pen.shape(
    'M10 -46C-50 -44 -54 44 10 46C24 46 34 40 40 32C6 34 -8 -8 30 -40C24 -44 18 -46 10 -46z',
    pen.own('#edc765').base,
    { dressed: true }
  )

export const snowflake: MotifDrawing = (pen) => {
  const ice = pen.own('#ffffff').base
  const arm = 'M0 0V-46M0 -32L-12 -43M0 -32L12 -43M0 -18L-10 -27M0 -18L10 -27'
  return [0, 60, 120, 180, 240, 300]
    .map((turn) => `<g transform="rotate(${turn})">${pen.line(arm, ice, 5)}</g>`)
    .join('')
}

export const crown: MotifDrawing = (pen) => {
  const gold = pen.own(PAINT.gold)
  return [
    pen.shape('M-38 34L-46 -18L-22 2L0 -36L22 2L46 -18L38 34z', gold.base, { dressed: true }),
    pen.shape(rect(-38, 28, 76, 14, 4), gold.shade),
    ...[
      [-46, -22],
      [0, -40],
      [46, -22],
    ].map(([x = 0, y = 0]) => pen.shape(oval(x, y, 6), gold.light)),
    ...[
      [-20, 35],
      [0, 35],
      [20, 35],
    ].map(([x = 0, y = 0]) => pen.shape(oval(x, y, 4), pen.other(PAINT.berry, gold), { depth: 0 })),
  ].join('')
}

export const bow: MotifDrawing = (pen) => {
  const silk = pen.own('#cf4f68')
  return (
    pen.shape('M-4 4L-26 46L-10 40L2 10zM4 4L26 46L10 40L-2 10z', silk.shade) +
    pen.shape('M0 0C-14 -22 -36 -36 -46 -26C-52 -8 -48 18 -40 22C-26 24 -10 12 0 0z', silk.base, {
      dressed: true,
    }) +
    pen.shape('M0 0C14 -22 36 -36 46 -26C52 -8 48 18 40 22C26 24 10 12 0 0z', silk.base, {
      dressed: true,
    }) +
    pen.shape(rect(-10, -12, 20, 24, 8), silk.light)
  )
}

export const bell: MotifDrawing = (pen) => {
  const gold = pen.own(PAINT.gold)
  return (
    pen.shape(ring(0, -42, 7, 3.4), gold.shade, { depth: 0 }) +
    pen.shape(oval(0, 39, 9), gold.deep) +
    pen.shape('M-40 32C-26 22 -30 -38 0 -38S26 22 40 32C30 40 -30 40 -40 32z', gold.base, {
      dressed: true,
    }) +
    pen.line('M-32 25Q0 33 32 25', gold.deep, 3)
  )
}
