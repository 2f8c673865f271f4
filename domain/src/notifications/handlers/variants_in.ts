import type { PublishedEvent } from '../../outbox/index.ts'
import { parseId, type VariantId } from '../../shared/index.ts'

/** The variants that an event about stock is about. */
export function variantsIn({ variantIds }: PublishedEvent['payload']): VariantId[] {
  if (!Array.isArray(variantIds)) return []
  return variantIds.map((id) => parseId<VariantId>(id)).filter((id) => id !== null)
}
