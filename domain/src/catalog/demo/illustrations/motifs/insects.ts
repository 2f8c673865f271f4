import { PAINT } from '../palette.ts'
import { leaf } from '../outlines.ts'
import { oval, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const butterfly: MotifDrawing = (pen) => {
  const wing = pen.own('#cf7fa2')
  const spot = pen.other('#f6dfb0', wing)
  const half = (s: number) =>
    pen.shape(
      smooth([
        [s * 3, -8],
        [s * 16, -38],
        [s * 42, -40],
        [s * 46, -18],
        [s * 30, -2],
        [s * 4, 2],
      ]),
      wing.base,
      { dressed: true }
    ) +
    pen.shape(
      smooth([
        [s * 4, 2],
        [s * 30, 2],
        [s * 38, 18],
        [s * 26, 38],
        [s * 12, 28],
      ]),
      wing.shade,
      { dressed: true }
    ) +
    pen.shape(oval(s * 31, -25, 7), spot, { depth: 0 }) +
    pen.shape(oval(s * 24, 18, 5), spot, { depth: 0 })
  return (
    half(-1) +
    half(1) +
    pen.line('M-1 -18Q-6 -36 -14 -42M1 -18Q6 -36 14 -42', wing.line, 2) +
    pen.shape(oval(0, 2, 4, 22), wing.line, { depth: 0 })
  )
}

export const ladybird: MotifDrawing = (pen) => {
  const red = pen.own('#cc3b3b')
  return [
    pen.line('M-8 -36Q-14 -46 -20 -46M8 -36Q14 -46 20 -46', PAINT.ink, 2.4),
    pen.shape(oval(0, -26, 20, 14), PAINT.ink),
    pen.shape(oval(0, 8, 36, 36), red.base, { dressed: true }),
    pen.line('M0 -27V44', PAINT.ink, 3),
    ...[
      [-18, -8],
      [18, -8],
      [-20, 16],
      [20, 16],
      [-9, 32],
      [9, 32],
    ].map(([x = 0, y = 0]) => pen.shape(oval(x, y, 6), PAINT.ink, { depth: 0 })),
    pen.shape(oval(-8, -28, 3), PAINT.cream, { depth: 0 }) +
      pen.shape(oval(8, -28, 3), PAINT.cream, { depth: 0 }),
  ].join('')
}

export const bee: MotifDrawing = (pen) => {
  const yellow = pen.own('#eebb3f')
  return [
    pen.shape(leaf(2, -8, 42, -26, 0.5), '#e6f0f2'),
    pen.shape(leaf(4, -8, 42, 22, 0.5), '#f3f8f9'),
    pen.shape(oval(0, 12, 38, 26), yellow.base),
    pen.line('M-10 -12Q-4 12 -10 36M8 -12Q14 12 8 36', PAINT.ink, 8),
    pen.shape('M34 6L48 12L34 20z', PAINT.ink, { depth: 0 }),
    pen.eyes(yellow, [-26, 8]),
    pen.line('M-28 -6Q-34 -20 -42 -20', PAINT.ink, 2.4),
  ].join('')
}

export const dragonfly: MotifDrawing = (pen) => {
  const body = pen.own('#3f9c9c')
  return [
    ...[-1, 1].flatMap((s) => [
      pen.shape(leaf(s * 2, -14, 46, s * 74, 0.24), '#bcdfe2'),
      pen.shape(leaf(s * 2, -6, 42, s * 108, 0.24), '#cde9ea'),
    ]),
    pen.shape(
      smooth([
        [0, -28],
        [6, -18],
        [5, 0],
        [3, 46],
        [-3, 46],
        [-5, 0],
        [-6, -18],
      ]),
      body.base
    ),
    pen.shape(oval(0, -30, 9, 8), body.shade),
    pen.line('M-4 10H4M-4 20H4M-3 30H3', body.line, 2),
  ].join('')
}

export const beetle: MotifDrawing = (pen) => {
  const shell = pen.own('#3c7a63')
  return [
    pen.line(
      'M-22 -8L-42 -18M-26 10H-46M-22 26L-40 40M22 -8L42 -18M26 10H46M22 26L40 40M-8 -38L-16 -48M8 -38L16 -48',
      PAINT.ink,
      3.4
    ),
    pen.shape(oval(0, -30, 13, 11), PAINT.ink),
    pen.shape(oval(0, 12, 28, 35), shell.base, { dressed: true }),
    pen.shape('M-26 -6Q0 -22 26 -6Q20 -24 0 -24Q-20 -24 -26 -6z', shell.shade),
    pen.line('M0 -14V46', shell.line, 2.6),
  ].join('')
}
