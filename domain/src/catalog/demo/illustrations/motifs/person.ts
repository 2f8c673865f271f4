import { PAINT } from '../palette.ts'
import type { Tones } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { oval } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

interface Person {
  /** The clothes: what takes the product's colour. */
  dress: string
  hair?: string
  body?: string
  behind?: (pen: Pen, dress: Tones) => string
  /** Hat, beard, belt and whatever else tells who it is. */
  over: (pen: Pen, dress: Tones) => string
}

export const BROWN = '#6d4632'
export const FAIR = '#e2b865'

const GOWN = 'M-10 2C-6 -2 6 -2 10 2C16 16 22 28 26 42C14 48 -14 48 -26 42C-22 28 -16 16 -10 2z'
export const COAT =
  'M-14 2C-6 -3 6 -3 14 2C22 8 22 28 22 44C10 48 -10 48 -22 44C-22 28 -22 8 -14 2z'

/** A round-headed person facing us, as a child would draw one well. */
export function person({ dress, hair, body = GOWN, behind, over }: Person): MotifDrawing {
  return (pen) => {
    const cloth = pen.own(dress)
    return [
      behind?.(pen, cloth) ?? '',
      hair
        ? pen.shape(
            'M-22 -16C-24 -44 24 -44 22 -16C24 -4 20 6 14 4H-14C-20 6 -24 -4 -22 -16z',
            hair
          )
        : '',
      pen.line('M-12 8L-22 24M12 8L22 24', cloth.shade, 8),
      pen.shape(oval(-22, 26, 4.5), PAINT.skin, { depth: 0 }) +
        pen.shape(oval(22, 26, 4.5), PAINT.skin, { depth: 0 }),
      pen.shape(body, cloth.base, { dressed: true }),
      pen.shape(oval(0, -15, 18, 17), PAINT.skin),
      hair
        ? pen.shape(
            'M-19 -14C-20 -36 20 -36 19 -14C14 -24 2 -26 -4 -26C-10 -24 -16 -20 -19 -14z',
            hair,
            { depth: 0 }
          )
        : '',
      pen.shape(oval(-11, -9, 3.6), PAINT.blush, { depth: 0 }) +
        pen.shape(oval(11, -9, 3.6), PAINT.blush, { depth: 0 }),
      pen.shape(oval(-7, -14, 2.2), PAINT.ink, { depth: 0 }) +
        pen.shape(oval(7, -14, 2.2), PAINT.ink, { depth: 0 }),
      pen.line('M-4 -7Q0 -4 4 -7', PAINT.ink, 1.6),
      over(pen, cloth),
    ].join('')
  }
}
