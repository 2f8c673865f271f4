import { PAINT } from '../palette.ts'
import { oval, polygon, rect } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const house: MotifDrawing = (pen) => {
  const wall = pen.own('#e7b79a')
  return [
    pen.shape(rect(18, -42, 12, 24, 1), '#a5624a'),
    pen.shape(rect(-32, -10, 64, 57, 3), wall.base, { dressed: true }),
    pen.shape(
      polygon(
        [
          [0, -44],
          [44, -6],
          [-44, -6],
        ],
        4
      ),
      pen.other('#a5574a', wall)
    ),
    pen.shape(rect(-9, 18, 18, 29, [9, 9, 0, 0]), pen.other(PAINT.denim, wall), { depth: 1.5 }),
    pen.shape(rect(-26, 4, 12, 12, 2) + rect(14, 4, 12, 12, 2), '#fdf3d6', { depth: 0 }),
    pen.shape(oval(4, 33, 1.6), PAINT.honey, { depth: 0 }),
  ].join('')
}

export const caravan: MotifDrawing = (pen) => {
  const side = pen.own('#f5ead2')
  return [
    pen.line('M-40 30H-50', PAINT.iron, 4),
    pen.shape('M-42 30V-8C-42 -32 -26 -34 -12 -34H20C42 -34 46 -10 46 30z', side.base, {
      dressed: true,
    }),
    pen.shape('M-42 8H46V30H-42z', pen.other('#7fb3ae', side), { depth: 2 }),
    pen.shape(rect(-32, -20, 26, 20, 5), '#bcdbe4', { depth: 1.5 }) +
      pen.shape(rect(6, -20, 20, 46, 4), side.pale, { depth: 1.5 }) +
      pen.shape(rect(10, -15, 12, 14, 2), '#bcdbe4', { depth: 0 }),
    pen.shape(oval(-14, 32, 13), PAINT.iron) +
      pen.shape(oval(-14, 32, 5), PAINT.cream, { depth: 0 }),
  ].join('')
}

export const lighthouse: MotifDrawing = (pen) => {
  const stripe = pen.own('#c8434b')
  return [
    pen.shape('M-13 -22H13L21 46H-21z', '#fbf6ea'),
    pen.shape('M-14.5 -10H14.5L16.5 8H-16.5zM-18.5 24H18.5L20.5 42H-20.5z', stripe.base, {
      depth: 2,
    }),
    pen.shape(rect(-18, -26, 36, 6, 2), PAINT.iron) +
      pen.shape(rect(-9, -40, 18, 15, 1), PAINT.honey, { depth: 1.5 }) +
      pen.shape('M-12 -38L0 -50L12 -38z', stripe.base, { depth: 1.5 }),
    pen.shape('M-34 46C-24 38 24 38 34 46z', '#8e9a8a'),
  ].join('')
}

export const beachHut: MotifDrawing = (pen) => {
  const paint = pen.own('#6fa9c4')
  return (
    pen.shape(rect(-28, -12, 56, 56, 2), paint.base, { dressed: true }) +
    pen.line('M-16 -6V42M16 -6V42', PAINT.cream, 5) +
    pen.shape(
      polygon(
        [
          [0, -46],
          [40, -8],
          [-40, -8],
        ],
        3
      ),
      pen.other('#d3604f', paint)
    ) +
    pen.shape(rect(-11, 6, 22, 38, 2), PAINT.cream, { depth: 1.5 }) +
    pen.shape(rect(-36, 42, 72, 6, 2), '#d9bf8d', { depth: 0 })
  )
}
