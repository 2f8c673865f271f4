import { PAINT } from '../palette.ts'
import { drop, leaf, oval, petals, polygon, smooth } from '../shapes.ts'
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
