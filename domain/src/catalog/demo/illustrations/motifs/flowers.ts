import { PAINT } from '../palette.ts'
import { leaf, petals } from '../outlines.ts'
import { oval } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const flower: MotifDrawing = (pen) => {
  const petal = pen.own('#d9738f')
  const green = pen.other(PAINT.leaf, petal)
  return [
    pen.line('M0 6C4 22 -2 34 0 48', green, 5),
    pen.shape(leaf(0, 38, 30, 58, 0.34), green) + pen.shape(leaf(0, 44, 28, -58, 0.34), green),
    pen.shape(petals(0, -14, 34, 6, 0.68), petal.base, { dressed: true }),
    pen.shape(oval(0, -14, 11), pen.other(PAINT.honey, petal), { depth: 1.5 }),
  ].join('')
}

export const daisy: MotifDrawing = (pen) => {
  const white = pen.own('#fdfaf0')
  return (
    pen.shape(petals(0, 0, 47, 11, 0.8), white.base, { dressed: true }) +
    pen.shape(oval(0, 0, 16), pen.other(PAINT.honey, white)) +
    pen.line('M-5 -4h.1M4 -6h.1M0 4h.1M7 3h.1M-7 6h.1', '#b9822e', 3)
  )
}

export const sunflower: MotifDrawing = (pen) => {
  const petal = pen.own('#eab73c')
  const green = pen.other(PAINT.leaf, petal)
  return (
    pen.line('M0 10V48', green, 6) +
    pen.shape(leaf(0, 44, 32, 56, 0.38), green) +
    pen.shape(petals(0, -10, 38, 14, 0.84), petal.base) +
    pen.shape(oval(0, -10, 18), '#7a4d2b') +
    pen.line('M-6 -14h.1M4 -16h.1M0 -8h.1M8 -8h.1M-8 -4h.1M2 0h.1', '#b07a45', 3.4)
  )
}

export const rose: MotifDrawing = (pen) => {
  const petal = pen.own('#cf5f7d')
  const green = pen.other(PAINT.leaf, petal)
  return [
    pen.shape(leaf(-8, 22, 36, -112, 0.4), green) +
      pen.shape(leaf(10, 22, 36, 112, 0.4), green) +
      pen.shape(leaf(0, 20, 30, 178, 0.4), green),
    pen.shape(petals(0, 0, 34, 5, 0.72, 12), petal.base, { dressed: true }),
    pen.shape(petals(0, -2, 23, 5, 0.78, 40), petal.light),
    pen.shape(oval(0, -4, 14), petal.shade),
    pen.line('M-8 -4C-8 -14 8 -14 8 -4C8 4 -4 4 -3 -3C-2 -7 4 -6 3 -2', petal.deep, 2.8),
  ].join('')
}

export const lily: MotifDrawing = (pen) => {
  const petal = pen.own('#fbf3ee')
  return [
    pen.line('M0 10C2 26 -2 38 0 48', pen.other(PAINT.leaf), 5),
    ...[-70, 70, -34, 34, 0].map((turn) =>
      pen.shape(leaf(0, 14, turn ? 50 : 58, turn, 0.3), turn ? petal.base : petal.light)
    ),
    pen.line('M0 10L-10 -16M0 10V-20M0 10L10 -16', PAINT.honey, 2.4),
    pen.shape(oval(-10, -17, 3), '#c57a2d', { depth: 0 }) +
      pen.shape(oval(0, -21, 3), '#c57a2d', { depth: 0 }) +
      pen.shape(oval(10, -17, 3), '#c57a2d', { depth: 0 }),
  ].join('')
}

export const lavender: MotifDrawing = (pen) => {
  const bud = pen.own('#8f7cc0')
  const stalk = (x: number, lean: number, top: number) =>
    pen.line(`M0 48Q${x * 0.3} 20 ${x} ${top + 30}`, pen.other(PAINT.leaf, bud), 3) +
    [0, 1, 2, 3, 4]
      .map((at) =>
        pen.shape(
          oval(x + lean * at * 0.6, top + 32 - at * 9, 7 - at * 0.7, 5.4),
          at % 2 ? bud.base : bud.shade,
          { depth: 0 }
        )
      )
      .join('')
  return (
    stalk(-22, -2, -32) +
    stalk(0, 0, -46) +
    stalk(22, 2, -32) +
    pen.line('M-9 32H9', pen.other(PAINT.blush), 5)
  )
}
