import type { Brush } from './brush.ts'
import type { Finish } from './finishes.ts'

/** How one object family is drawn, in the 800 × 800 picture, light from the upper left. */
export interface Drawing {
  /** What it occupies: left, top, right, bottom. The composer centres and scales by it. */
  box: readonly [number, number, number, number]
  /** On a table, lying flat and seen from above, or hanging on a wall. */
  stance: 'stands' | 'lies' | 'hangs'
  /** The colours it is likely to have, where the product names none and neither pattern nor material settles it. */
  colours?: readonly [string, ...string[]]
  /** How it takes the light unless the product names a material. */
  finish?: Finish
  /** A motif covers it like a pattern, rather than being shown once. */
  tiled?: boolean
  /** It may be turned round, for variety. */
  mirrors?: boolean
  /** It shows several pieces as it is, so that a set is not drawn as more of it. */
  several?: boolean
  draw(brush: Brush): string[]
}
