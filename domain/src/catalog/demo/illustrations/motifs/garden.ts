import { PAINT } from '../palette.ts'
import { oval, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const frog: MotifDrawing = (pen) => {
  const green = pen.own('#7ba650')
  return [
    pen.shape(oval(-24, 36, 22, 12), green.shade) + pen.shape(oval(24, 36, 22, 12), green.shade),
    pen.shape(
      smooth([
        [0, -24],
        [30, -16],
        [36, 12],
        [26, 40],
        [0, 46],
        [-26, 40],
        [-36, 12],
        [-30, -16],
      ]),
      green.base,
      { dressed: true }
    ),
    pen.shape(oval(0, 24, 20, 18), green.pale, { depth: 0 }),
    ...[-18, 18].map(
      (x) =>
        pen.shape(oval(x, -26, 12), green.base) +
        pen.shape(oval(x, -27, 7.5), '#fdfaf0', { depth: 0 }) +
        pen.shape(oval(x, -26, 4), PAINT.ink, { depth: 0 })
    ),
    pen.line('M-18 -2Q0 10 18 -2', PAINT.ink, 2.4),
  ].join('')
}

export const lizard: MotifDrawing = (pen) => {
  const green = pen.own('#6aa36f')
  return [
    pen.line(
      'M-8 -14L-26 -24M-26 -24l-8 -2M10 -10L26 -20M26 -20l8 0M-8 14L-26 20M-26 20l-6 6M8 14L24 24M24 24l8 2',
      green.base,
      5
    ),
    pen.shape(
      'M0 -48C14 -46 14 -32 8 -26C18 -8 16 14 8 22C4 34 14 40 28 34C22 50 -6 50 -6 24C-16 12 -18 -8 -8 -26C-14 -32 -14 -46 0 -48z',
      green.base,
      { dressed: true }
    ),
    pen.line('M0 -22V14', green.shade, 4),
    pen.eyes(green, [-6, -38], [6, -38]),
  ].join('')
}

export const snake: MotifDrawing = (pen) => {
  const skin = pen.own('#8a9a45')
  return [
    pen.line('M-36 36C-10 52 40 46 32 24C26 8 -26 22 -28 0C-30 -18 8 -10 16 -28', skin.base, 15),
    pen.line('M-36 36C-10 52 40 46 32 24C26 8 -26 22 -28 0C-30 -18 8 -10 16 -28', skin.pale, 3.5),
    pen.line('M26 -44L34 -50M34 -50l-6 -1M34 -50l1 5', PAINT.berry, 2),
    pen.shape(oval(19, -35, 13, 11), skin.base),
    pen.eyes(skin, [16, -39], [24, -36]),
  ].join('')
}
