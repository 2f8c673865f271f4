import { PAINT } from '../palette.ts'
import type { Tones } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { egg, leaf } from '../outlines.ts'
import { oval, polygon, smooth } from '../shapes.ts'
import type { MotifDrawing } from './motif.ts'

type Ears = 'round' | 'pointed' | 'long' | 'floppy' | 'big' | 'none'

interface Sitter {
  coat: string
  ears: Ears
  /** What sits between coat and nose. */
  muzzle?: string
  belly?: string
  nose?: string
  /** Painted behind the body: a tail, wings. */
  behind?: (pen: Pen, coat: Tones) => string
  /** Painted last: patches, antlers, spots. */
  over?: (pen: Pen, coat: Tones) => string
}

const EARS: Record<Ears, (pen: Pen, coat: Tones) => string> = {
  none: () => '',
  round: (pen, coat) =>
    [-18, 18]
      .map(
        (x) =>
          pen.shape(oval(x, -33, 9), coat.base) +
          pen.shape(oval(x, -32, 5), coat.pale, { depth: 0 })
      )
      .join(''),
  big: (pen, coat) =>
    [-24, 24]
      .map(
        (x) =>
          pen.shape(oval(x, -28, 15), coat.base) +
          pen.shape(oval(x, -27, 9), PAINT.blush, { depth: 0 })
      )
      .join(''),
  pointed: (pen, coat) =>
    [-1, 1]
      .map(
        (s) =>
          pen.shape(
            polygon(
              [
                [s * 22, -16],
                [s * 20, -45],
                [s * 2, -30],
              ],
              4
            ),
            coat.base
          ) +
          pen.shape(
            polygon(
              [
                [s * 18, -26],
                [s * 17, -38],
                [s * 9, -31],
              ],
              2
            ),
            PAINT.blush,
            { depth: 0 }
          )
      )
      .join(''),
  long: (pen, coat) =>
    [-1, 1]
      .map(
        (s) =>
          pen.shape(leaf(s * 9, -22, 30, s * 12, 0.3), coat.base) +
          pen.shape(leaf(s * 10, -26, 20, s * 12, 0.22), PAINT.blush, { depth: 0 })
      )
      .join(''),
  floppy: (pen, coat) =>
    [-1, 1]
      .map((s) =>
        pen.shape(
          smooth([
            [s * 14, -32],
            [s * 27, -26],
            [s * 29, -4],
            [s * 21, 0],
            [s * 17, -14],
          ]),
          coat.shade
        )
      )
      .join(''),
}

/** A small animal sitting and looking at us. */
export function sitting({
  coat,
  ears,
  muzzle,
  belly,
  nose = PAINT.ink,
  behind,
  over,
}: Sitter): MotifDrawing {
  return (pen) => {
    const fur = pen.own(coat)
    const face = muzzle ?? fur.pale
    return [
      behind?.(pen, fur) ?? '',
      ears === 'floppy' ? '' : EARS[ears](pen, fur),
      pen.shape(egg(0, 22, 25, 27), fur.base, { dressed: true }),
      pen.shape(oval(0, 27, 14, 17), belly ?? fur.pale, { depth: 0 }),
      pen.shape(oval(-14, 46, 11, 5.5), fur.shade, { depth: 0 }),
      pen.shape(oval(14, 46, 11, 5.5), fur.shade, { depth: 0 }),
      pen.shape(oval(0, -13, 25, 21), fur.base, { dressed: true }),
      ears === 'floppy' ? EARS.floppy(pen, fur) : '',
      pen.shape(oval(0, -6, 11, 8), face, { depth: 0 }),
      pen.eyes(fur, [-11, -15], [11, -15]),
      pen.shape(oval(0, -9, 3.6, 2.6), nose, { depth: 0 }),
      pen.line('M0 -7V-4M-5 -3Q0 1 5 -3', nose, 1.6),
      over?.(pen, fur) ?? '',
    ].join('')
  }
}
