import { PAINT } from '../palette.ts'
import { oval, rect } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const robot: MotifDrawing = (pen) => {
  const tin = pen.own('#8fb0bd')
  return [
    pen.line('M0 -38V-47', tin.deep, 3) + pen.shape(oval(0, -47, 4), PAINT.berry, { depth: 0 }),
    pen.line('M-24 8L-36 24M24 8L36 24', tin.shade, 7),
    pen.shape(rect(-17, 36, 13, 12, 3), tin.deep) + pen.shape(rect(4, 36, 13, 12, 3), tin.deep),
    pen.shape(rect(-24, -2, 48, 40, 7), tin.base, { dressed: true }),
    pen.shape(rect(-20, -38, 40, 32, 8), tin.light),
    pen.shape(oval(-9, -24, 6), PAINT.cream, { depth: 0 }) +
      pen.shape(oval(9, -24, 6), PAINT.cream, { depth: 0 }),
    pen.shape(oval(-9, -24, 3), PAINT.ink, { depth: 0 }) +
      pen.shape(oval(9, -24, 3), PAINT.ink, { depth: 0 }),
    pen.line('M-9 -12H9', tin.line, 3),
    pen.shape(rect(-13, 8, 26, 14, 3), PAINT.cream, { depth: 0 }) +
      pen.line('M-8 19L0 11', PAINT.berry, 2.4),
    pen.shape(oval(-8, 29, 3), PAINT.honey, { depth: 0 }) +
      pen.shape(oval(0, 29, 3), PAINT.berry, { depth: 0 }) +
      pen.shape(oval(8, 29, 3), PAINT.leaf, { depth: 0 }),
  ].join('')
}

export const snowman: MotifDrawing = (pen) => {
  const snow = pen.own('#fdfcf8')
  return [
    pen.line('M-20 8L-40 -6M20 8L40 -6', PAINT.walnut, 3.4),
    pen.shape(oval(0, 24, 28, 25), snow.base, { dressed: true }),
    pen.shape(oval(0, -12, 19, 18), snow.base),
    pen.shape(rect(-21, -30, 42, 6, 3), PAINT.ink) +
      pen.shape(rect(-13, -49, 26, 22, 3), PAINT.ink) +
      pen.line('M-12 -34H12', PAINT.berry, 4),
    pen.shape('M-18 2Q0 14 18 2L17 9Q0 20 -17 9z', PAINT.berry) +
      pen.shape(rect(8, 8, 9, 20, 3), PAINT.berry),
    pen.shape('M0 -12L16 -8L0 -5z', '#e58a3c', { depth: 0 }),
    pen.eyes(snow, [-7, -16], [7, -16]),
    pen.shape(oval(-2, 24, 3), PAINT.ink, { depth: 0 }) +
      pen.shape(oval(-2, 36, 3), PAINT.ink, { depth: 0 }),
  ].join('')
}

export const ghost: MotifDrawing = (pen) => {
  const sheet = pen.own('#f6f4ee')
  return [
    pen.shape(
      'M-32 42V-8C-32 -58 32 -58 32 -8V42C26 50 22 38 16 40S6 50 0 42S-10 38 -16 42S-26 50 -32 42z',
      sheet.base,
      { dressed: true }
    ),
    pen.shape(oval(-11, -12, 5, 7), PAINT.ink, { depth: 0 }) +
      pen.shape(oval(11, -12, 5, 7), PAINT.ink, { depth: 0 }) +
      pen.shape(oval(0, 8, 6, 7), PAINT.ink, { depth: 0 }),
    pen.shape(oval(-20, 0, 4), PAINT.blush, { depth: 0 }) +
      pen.shape(oval(20, 0, 4), PAINT.blush, { depth: 0 }),
  ].join('')
}

export const skull: MotifDrawing = (pen) => {
  const bone = pen.own('#f7f1e4')
  return [
    pen.shape(
      'M-38 -6C-38 -54 38 -54 38 -6C38 10 30 16 24 20V38C24 46 -24 46 -24 38V20C-30 16 -38 10 -38 -6z',
      bone.base,
      { dressed: true }
    ),
    pen.shape(oval(-15, -4, 11, 12), PAINT.ink, { depth: 0 }) +
      pen.shape(oval(15, -4, 11, 12), PAINT.ink, { depth: 0 }),
    pen.shape('M0 8L-6 20H6z', PAINT.ink, { depth: 0 }),
    pen.line('M-10 32V42M0 32V43M10 32V42', PAINT.ink, 3.4),
  ].join('')
}
