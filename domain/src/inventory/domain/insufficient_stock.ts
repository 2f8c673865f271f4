import type { VariantId } from '../../shared/index.ts'

/** How many units of a variant are wanted. */
export interface StockLine {
  readonly variantId: VariantId
  readonly quantity: number
}

/** How many units are wanted, and how many of them could be had right now. */
export interface ShortLine {
  readonly variantId: VariantId
  readonly requested: number
  readonly available: number
}

/** Refused for want of stock, naming the lines. Nothing was changed. */
export interface InsufficientStock {
  readonly code: 'insufficient_stock'
  readonly lines: readonly ShortLine[]
}

/** The refusal that these lines call for, each variant named once; null when each can be had in full. */
export function refuseShort(lines: readonly ShortLine[]): InsufficientStock | null {
  const short = new Map<VariantId, ShortLine>()
  for (const { variantId, requested, available } of lines) {
    if (requested > available) short.set(variantId, { variantId, requested, available })
  }
  return short.size > 0 ? { code: 'insufficient_stock', lines: [...short.values()] } : null
}
