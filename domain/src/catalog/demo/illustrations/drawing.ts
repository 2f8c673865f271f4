import type { Brush } from './brush.ts'
import type { Finish } from './finishes.ts'
import type { Random } from './random.ts'
import type { ProductAttributes } from '../vocabulary.ts'

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
  /** Metal is lacquered here: a sign is not bare tin. */
  painted?: boolean
  /** Glass only while nothing is said of its colour. */
  clear?: boolean
  /** A motif covers it like a pattern, rather than being shown once. */
  tiled?: boolean
  /** It may be turned round, for variety. */
  mirrors?: boolean
  /** It shows several pieces as it is, so that a set is not drawn as more of it. */
  several?: boolean
  /** Among several drawings of a family: whether this is the one for such a product. */
  suits?(attributes: ProductAttributes): boolean
  draw(brush: Brush): string[]
}

/** A family's drawing, or several that take turns. */
export type Drawings = Drawing | readonly [Drawing, ...Drawing[]]

/** The drawing made for such a product, else by chance one of those made for any. */
export function chooseDrawing(
  drawings: Drawings,
  attributes: ProductAttributes,
  random: Random
): Drawing {
  if ('draw' in drawings) return drawings
  const [first] = drawings
  const made = drawings.filter((drawing) => drawing.suits?.(attributes))
  const open = made.length > 0 ? made : drawings.filter((drawing) => !drawing.suits)
  return random.pick([open[0] ?? first, ...open.slice(1)])
}
