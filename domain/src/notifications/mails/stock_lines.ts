import type { SellableVariant } from '../../catalog/index.ts'
import type { PressingLevel } from '../../inventory/index.ts'
import type { VariantId } from '../../shared/index.ts'

/** As many as somebody reads; the others are in the list of stock. */
const MOST = 50

/** One line for each level, by what staff call the variant: `WH-MUG-RED White mug: 3 left at Outlet`. */
export function stockLines(
  levels: readonly PressingLevel[],
  variants: ReadonlyMap<VariantId, SellableVariant>,
  saying: (level: PressingLevel) => string
): string[] {
  const lines = levels.slice(0, MOST).map((level) => {
    const variant = variants.get(level.variantId)
    const name = variant ? `${variant.sku} ${variant.name}` : level.variantId
    return `${name}: ${saying(level)} at ${level.location}`
  })
  const more = levels.length - lines.length
  return more > 0 ? [...lines, `And ${more} more.`] : lines
}
