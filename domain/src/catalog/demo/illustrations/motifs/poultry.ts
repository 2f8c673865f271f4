import { PAINT } from '../palette.ts'
import { leaf, petals } from '../outlines.ts'
import { oval, polygon, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

export const chick: MotifDrawing = (pen) => {
  const down = pen.own('#f2cd55')
  return [
    pen.line('M-10 38V47M10 38V47M-15 47h9M6 47h9', PAINT.clay, 3),
    pen.shape(
      smooth([
        [0, -40],
        [22, -30],
        [26, -8],
        [36, 8],
        [30, 32],
        [0, 42],
        [-30, 32],
        [-36, 8],
        [-26, -8],
        [-22, -30],
      ]),
      down.base,
      { dressed: true }
    ),
    pen.line('M-3 -40q-4 -8 2 -9M3 -40q6 -6 8 -4', down.shade, 2.6),
    pen.shape(leaf(-30, 2, 26, 150, 0.44), down.shade) +
      pen.shape(leaf(30, 2, 26, 210, 0.44), down.shade),
    pen.shape(
      polygon(
        [
          [-7, -14],
          [7, -14],
          [0, -4],
        ],
        2
      ),
      PAINT.clay,
      { depth: 0 }
    ),
    pen.eyes(down, [-12, -20], [12, -20]),
  ].join('')
}

function poultry(coat: string, { tail, comb }: { tail: string; comb: number }): MotifDrawing {
  return (pen) => {
    const plumage = pen.own(coat)
    return [
      pen.line('M-4 36V47M8 36V47M-10 47h8M2 47h10', PAINT.honey, 3),
      pen.shape(tail, plumage.shade),
      pen.shape(petals(-26, -37, 7 * comb, 5, 0.6, 20), PAINT.berry, { depth: 0 }),
      pen.shape(
        'M-38 -24C-38 -42 -14 -42 -12 -24C-8 -8 14 -6 38 -20C46 8 34 38 2 38C-28 38 -34 8 -34 -10C-36 -14 -38 -18 -38 -24z',
        plumage.base,
        { dressed: true }
      ),
      pen.shape(
        polygon(
          [
            [-38, -26],
            [-49, -21],
            [-37, -17],
          ],
          2
        ),
        PAINT.honey,
        { depth: 0 }
      ),
      pen.shape(oval(-34, -11, 4, 7), PAINT.berry, { depth: 0 }),
      pen.shape('M-8 6C6 -2 24 2 32 -4C32 18 18 28 4 26C-6 24 -14 14 -8 6z', plumage.shade),
      pen.eyes(plumage, [-27, -25]),
    ].join('')
  }
}

export const hen = poultry('#f6ead6', {
  tail: 'M20 -6C26 -26 38 -38 48 -34C46 -18 44 0 34 10z',
  comb: 1,
})

export const cockerel = poultry('#b9603f', {
  tail: 'M16 0C10 -30 20 -50 36 -48C30 -42 30 -36 32 -32C40 -42 50 -36 50 -26C44 -26 42 -20 44 -14C50 -12 50 0 44 6C38 14 26 14 16 0z',
  comb: 1.5,
})

export const duck: MotifDrawing = (pen) => {
  const down = pen.own('#f0c742')
  return [
    pen.shape('M-44 -14C-56 -12 -54 -4 -40 -4C-34 -4 -32 -10 -36 -14z', PAINT.clay, { depth: 0 }),
    pen.shape(
      'M-40 -22C-40 -44 -8 -46 -6 -22C-5 -8 4 -2 20 -4C30 -6 38 -12 44 -22C54 6 44 40 4 40C-34 40 -44 18 -30 2C-38 -6 -40 -14 -40 -22z',
      down.base,
      { dressed: true }
    ),
    pen.shape('M-8 10C6 0 24 4 34 2C32 22 16 30 2 26C-8 24 -14 16 -8 10z', down.shade),
    pen.eyes(down, [-26, -22]),
  ].join('')
}
