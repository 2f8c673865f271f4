import type { VariantId } from '../../shared/index.ts'
import { leastShortfall, type StockLevel, stockState } from './stock_level.ts'

/** What one step did to one level: the level as it was when it was locked, and by how much its counters moved. */
export interface StockChange extends StockLevel {
  readonly variantId: VariantId
  readonly onHandDelta: number
  /** Of `reserved` and `allocated` together: what one loses to the other is promised all the same. */
  readonly promisedDelta: number
  readonly backorderLimitDelta: number
}

/** Variants whose stock now reads differently to a shopper. */
export function crossings(changes: readonly StockChange[]): VariantId[] {
  return changes
    .filter((change) => stockState(change) !== stockState(after(change)))
    .map((change) => change.variantId)
}

/** Variants of which more units are promised than before beyond what exists: staff must be told. */
export function raisedShortfalls(changes: readonly StockChange[]): VariantId[] {
  return changes
    .filter((change) => leastShortfall(after(change)) > leastShortfall(change))
    .map((change) => change.variantId)
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
