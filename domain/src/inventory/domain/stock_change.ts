import type { LocationId, VariantId } from '../../shared/index.ts'
import { isLow, leastShortfall, saleableStock, type StockLevel, stockState } from './stock_level.ts'

/**
 * What one step did to one level: the level as it was when it was locked, and by how much its counters moved. A step
 * gives every level of the variants that it touched, those that stayed the same too.
 */
export interface StockChange extends StockLevel {
  readonly variantId: VariantId
  readonly locationId: LocationId
  /** Whether its location sells. */
  readonly active: boolean
  /** From so few present units down staff want to know; null: never. */
  readonly lowStockAt: number | null
  readonly onHandDelta: number
  /** Of `reserved` and `allocated` together: what one loses to the other is promised all the same. */
  readonly promisedDelta: number
  readonly backorderLimitDelta: number
}

/** Variants whose stock now reads differently to a shopper. */
export function crossings(changes: readonly StockChange[]): VariantId[] {
  const selling = changes.filter(({ active }) => active)
  return [...Map.groupBy(selling, ({ variantId }) => variantId)]
    .filter(
      ([, levels]) =>
        stockState(saleableStock(levels)) !== stockState(saleableStock(levels.map(after)))
    )
    .map(([variantId]) => variantId)
}

/** Variants of which more units are promised than before beyond what exists: staff must be told. */
export function raisedShortfalls(changes: readonly StockChange[]): VariantId[] {
  const raised = changes.filter((change) => leastShortfall(after(change)) > leastShortfall(change))
  return [...new Set(raised.map(({ variantId }) => variantId))]
}

/** Levels that now run low and did not before: staff are told once, until there was more again. */
export function newlyLow(changes: readonly StockChange[]): StockChange[] {
  return changes.filter(
    (change) =>
      change.active && isLow(after(change), change.lowStockAt) && !isLow(change, change.lowStockAt)
  )
}

/** The level as the step left it. */
export function after(change: StockChange): StockLevel {
  return {
    onHand: change.onHand + change.onHandDelta,
    reserved: change.reserved + change.promisedDelta,
    allocated: change.allocated,
    backorderLimit: change.backorderLimit + change.backorderLimitDelta,
  }
}
