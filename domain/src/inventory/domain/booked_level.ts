import type { LocationId, VariantId } from '../../shared/index.ts'
import { after, type StockChange } from './stock_change.ts'
import { availableUnits, leastShortfall, type StockLevel } from './stock_level.ts'

/** A stock level as staff see it. */
export interface BookedLevel extends StockLevel {
  readonly variantId: VariantId
  readonly locationId: LocationId
  readonly shortfall: number
  readonly available: number
}

/** The level that a booking left behind. */
export function bookedLevel(change: StockChange): BookedLevel {
  const { variantId, locationId } = change
  const level = after(change)
  const available = change.active ? availableUnits(level) : 0
  return { variantId, locationId, ...level, shortfall: leastShortfall(level), available }
}
