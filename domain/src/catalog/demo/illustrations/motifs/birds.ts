import { PAINT } from '../palette.ts'
import { egg, leaf, oval, petals, polygon, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

const PLUMP =
  'M-44 -8C-42 -34 -12 -42 4 -22C14 -12 28 -14 46 -28C48 -8 42 26 6 34C-24 40 -46 22 -44 -8z'

/** A round little bird in profile, looking left. */
function songbird(coat: string, breast: string, wing?: string): MotifDrawing {
  return (pen) => {
    const plumage = pen.own(coat)
    return [
      pen.line('M-8 32V47M6 32V47M-14 47H-4M0 47H10', PAINT.walnut, 2.6),
      pen.shape(
        polygon(
          [
            [-42, -14],
            [-54, -8],
            [-42, -3],
          ],
          2
        ),
        PAINT.honey,
        { depth: 0 }
      ),
      pen.shape(PLUMP, plumage.base, { dressed: true }),
      pen.shape('M-44 -6C-30 -4 -14 8 -12 34C-30 34 -45 20 -44 -6z', breast || plumage.pale, {
        depth: 0,
      }),
      pen.shape(
        'M-4 -8C14 -14 28 -4 44 -6C36 12 16 22 0 16C-12 12 -14 -4 -4 -8z',
        wing ?? plumage.shade
      ),
      pen.line('M6 4Q18 6 28 2M4 10Q14 12 22 9', plumage.deep, 2),
      pen.eyes(plumage, [-26, -16]),
    ].join('')
  }
}

export const bird = songbird('#6fa3c4', '')
export const robin = songbird('#9c7350', '#d65a3a')

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
