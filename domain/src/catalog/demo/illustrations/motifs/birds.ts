import { PAINT } from '../palette.ts'
import { egg, leaf, petals } from '../outlines.ts'
import { oval, polygon, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const dove: MotifDrawing = (pen) => {
  const white = pen.own('#fbf8f2')
  return [
    pen.shape('M-8 0C-14 -22 -6 -40 14 -48C16 -28 20 -16 16 0z', white.shade),
    pen.shape(
      'M-48 -8L-38 -16C-28 -24 -18 -14 -10 -6C6 2 22 0 46 -8C42 8 40 14 46 26C34 26 26 22 18 18C4 30 -26 26 -34 -2z',
      white.base,
      { dressed: true }
    ),
    pen.shape('M-6 2C-10 -22 6 -38 30 -44C28 -22 30 -6 16 8C8 12 -2 10 -6 2z', white.light),
    pen.eyes(white, [-34, -10]),
    pen.line('M-46 -4C-44 8 -38 16 -30 20', PAINT.leaf, 2.4),
    pen.shape(leaf(-42, 8, 12, 250, 0.5), PAINT.leaf, { depth: 0 }) +
      pen.shape(leaf(-38, 14, 12, 130, 0.5), PAINT.leaf, { depth: 0 }),
  ].join('')
}

export const swallow: MotifDrawing = (pen) => {
  const blue = pen.own('#35507c')
  return [
    pen.shape(
      'M-40 -14C-24 -26 -8 -14 2 -4C16 4 28 14 48 44C36 34 30 30 26 28C28 36 28 42 28 48C16 30 0 24 -12 12C-22 4 -32 0 -40 -14z',
      blue.base,
      { dressed: true }
    ),
    pen.shape('M-8 -10C4 -34 26 -44 48 -42C34 -26 24 -6 6 2z', blue.base),
    pen.shape('M-22 2C-34 12 -40 28 -36 46C-24 36 -8 28 0 14z', blue.shade),
    pen.shape('M-36 -10C-28 -4 -20 2 -10 10C-20 8 -34 2 -36 -10z', '#f7ead6', { depth: 0 }),
    pen.shape(oval(-34, -12, 5, 4), '#c05a43', { depth: 0 }),
    pen.eyes(blue, [-28, -15]),
  ].join('')
}

export const owl: MotifDrawing = (pen) => {
  const plumage = pen.own('#a97f5b')
  const eye = (x: number) =>
    pen.shape(petals(x, -14, 15, 10, 0.88), '#fbf1de', { depth: 0 }) +
    pen.shape(oval(x, -14, 7), PAINT.ink, { depth: 0 }) +
    pen.shape(oval(x - 2, -17, 2.4), '#ffffff', { depth: 0 })
  return [
    pen.shape(
      smooth([
        [-26, -42],
        [-12, -35],
        [0, -36],
        [12, -35],
        [26, -42],
        [30, -16],
        [33, 16],
        [22, 42],
        [0, 47],
        [-22, 42],
        [-33, 16],
        [-30, -16],
      ]),
      plumage.base,
      { dressed: true }
    ),
    pen.shape(egg(0, 24, 19, 21), plumage.pale, { depth: 0 }),
    pen.line(
      'M-10 16q5 6 10 0q5 6 10 0M-10 26q5 6 10 0q5 6 10 0M-5 36q5 6 10 0',
      plumage.shade,
      2.4
    ),
    pen.shape(leaf(-27, -4, 42, 190, 0.34), plumage.shade),
    pen.shape(leaf(27, -4, 42, 170, 0.34), plumage.shade),
    eye(-13) + eye(13),
    pen.shape(
      polygon(
        [
          [-5, -8],
          [5, -8],
          [0, 3],
        ],
        1.5
      ),
      PAINT.honey,
      { depth: 0 }
    ),
    pen.line('M-12 46v3M-7 46v3M7 46v3M12 46v3', PAINT.honey, 3),
  ].join('')
}
