import type { Colour } from './vocabulary/colours.ts'
import type { Material } from './vocabulary/materials.ts'
import type { Motif } from './vocabulary/motifs.ts'
import type { ObjectFamily } from './vocabulary/objects.ts'
import type { Occasion, Size } from './vocabulary/occasions.ts'
import type { Pattern } from './vocabulary/patterns.ts'

export * from './vocabulary/colours.ts'
export * from './vocabulary/materials.ts'
export * from './vocabulary/motifs.ts'
export * from './vocabulary/objects.ts'
export * from './vocabulary/occasions.ts'
export * from './vocabulary/patterns.ts'

/**
 * What a product's name tells about it, in the controlled vocabulary of the demo catalogue. Nothing here is guessed:
 * what the name does not say is null, and `colours` is empty where no colour is named.
 */
export interface ProductAttributes {
  object: ObjectFamily
  /** The ground colour first, then the colours on it. */
  colours: Colour[]
  material: Material | null
  pattern: Pattern | null
  motif: Motif | null
  occasion: Occasion | null
  /** How many pieces are sold together; null for a single one. */
  setSize: number | null
  size: Size | null
  /** What is written on it, where that is short enough to draw: "A" on a key ring, "5" on a tile, "LOVE". */
  lettering: string | null
}
