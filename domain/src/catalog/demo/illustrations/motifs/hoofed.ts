import { PAINT } from '../palette.ts'
import { leaf, petals } from '../outlines.ts'
import { oval } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const reindeer: MotifDrawing = (pen) => {
  const coat = pen.own('#a9744a')
  return [
    pen.line(
      'M-30 -28C-32 -40 -40 -42 -42 -49M-33 -38L-26 -48M-20 -28C-18 -40 -10 -42 -8 -49M-17 -38L-22 -48',
      coat.deep,
      3.6
    ),
    pen.line('M-18 20L-20 48M-8 22V48M22 22L20 48M32 18L36 48', coat.shade, 6),
    pen.shape(
      'M-40 -16C-42 -30 -22 -34 -16 -22C-12 -8 -4 -4 12 -4C30 -6 40 2 40 14C38 28 26 30 10 28C-10 30 -24 26 -24 8C-24 0 -26 -4 -30 -4C-38 -4 -42 -8 -40 -16z',
      coat.base,
      { dressed: true }
    ),
    pen.shape(leaf(-20, -26, 14, 74, 0.5), coat.shade, { depth: 0 }) +
      pen.shape(leaf(38, 6, 13, 40, 0.5), coat.pale, { depth: 0 }),
    pen.shape(oval(-41, -13, 4.5), PAINT.berry, { depth: 0 }),
    pen.eyes(coat, [-30, -20]),
  ].join('')
}

export const horse: MotifDrawing = (pen) => {
  const coat = pen.own('#b98252')
  return [
    pen.line('M-16 20L-20 48M-4 22V48M24 22V48M34 16L38 48', coat.shade, 7),
    pen.shape('M38 0C52 2 50 26 46 36C40 28 40 14 36 8z', coat.deep),
    pen.shape(
      'M-46 -18C-46 -26 -28 -38 -20 -46C-16 -40 -14 -36 -12 -30C-6 -14 4 -6 18 -6C34 -8 44 4 40 18C36 28 24 28 8 26C-12 30 -26 24 -22 4C-22 -6 -24 -10 -28 -12C-34 -8 -46 -8 -46 -18z',
      coat.base,
      { dressed: true }
    ),
    pen.shape('M-20 -46C-6 -44 -2 -20 6 -6C-8 -8 -18 -24 -20 -46z', coat.deep),
    pen.eyes(coat, [-29, -25]),
  ].join('')
}

export const sheep: MotifDrawing = (pen) => {
  const wool = pen.own('#f7f0e2')
  return [
    pen.line('M-12 30V48M0 32V48M18 32V48M28 28V48', PAINT.ink, 6),
    pen.shape(petals(8, 6, 38, 11, 0.84), wool.base, { dressed: true }),
    pen.shape(leaf(-26, -14, 18, -70, 0.4), PAINT.ink, { depth: 0 }),
    pen.shape(oval(-32, -2, 13, 17), PAINT.ink),
    pen.shape(petals(-28, -18, 12, 6, 0.7), wool.base),
    pen.shape(oval(-36, -4, 2.4), PAINT.cream, { depth: 0 }) +
      pen.shape(oval(-27, -4, 2.4), PAINT.cream, { depth: 0 }),
  ].join('')
}

export const giraffe: MotifDrawing = (pen) => {
  const hide = pen.own('#e0b25b')
  const spots: [number, number, number][] = [
    [-18, -20, 4],
    [-13, -6, 4.5],
    [-15, 8, 4],
    [0, 12, 5],
    [12, 20, 5],
    [24, 12, 4.5],
    [6, 24, 4],
  ]
  return [
    pen.line('M-26 -44V-49M-18 -44V-49', '#9a6a35', 3),
    pen.line('M-12 24V48M-2 26V48M22 24V48M30 20V48', hide.shade, 6),
    pen.shape(
      'M-44 -30C-44 -38 -34 -46 -22 -46C-12 -46 -10 -34 -10 -22C-8 -6 -4 2 8 2C28 0 38 8 36 20C34 30 20 32 6 30C-14 32 -22 22 -22 4C-24 -10 -24 -20 -28 -26C-36 -22 -44 -24 -44 -30z',
      hide.base,
      { dressed: true }
    ),
    ...spots.map(([x, y, r]) => pen.shape(oval(x, y, r), '#a8713b', { depth: 0 })),
    pen.eyes(hide, [-27, -36]),
  ].join('')
}
