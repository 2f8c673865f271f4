import type { Finish } from './finishes.ts'
import type { Tones } from './palette.ts'
import type { Motif, Occasion, Pattern } from '../vocabulary.ts'

/** One piece as it is to be painted: every colour settled. */
export interface Subject {
  main: Tones
  /** The second and third colours of the piece: lids, handles, trimmings. */
  second: Tones
  third: Tones
  /** Whether the product names its colour, so that even a natural thing takes it. */
  coloured: boolean
  finish: Finish
  pattern: Pattern | null
  motif: Motif | null
  occasion: Occasion | null
  lettering: string | null
}
