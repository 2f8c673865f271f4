import { PAINT } from '../palette.ts'
import { polygon } from '../shapes.ts'
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
