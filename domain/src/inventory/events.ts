import type { DomainEvent } from '../outbox/index.ts'
import type { LocationId, VariantId } from '../shared/index.ts'
import { MAIN_LOCATION } from './domain/location.ts'
import { crossings, newlyLow, raisedShortfalls, type StockChange } from './domain/stock_change.ts'

/** A variant now reads in_stock, low, out or backorder where it read otherwise. */
export const AVAILABILITY_CHANGED = 'inventory.availability_changed'

/** More units are promised than exist: somebody must find stock or talk to customers. */
export const SHORTFALL_RAISED = 'inventory.shortfall_raised'

/** Few units of some variants are left at a location: somebody may want to order more. Said once, until there was more. */
export const LOW_STOCK_REACHED = 'inventory.low_stock'

/** What other contexts hear of a stock step, to be published by its caller in one statement with its own events. */
export function stockEvents(changes: readonly StockChange[]): DomainEvent[] {
  return [
    ...availabilityChanged(crossings(changes)),
    ...variantEvent(SHORTFALL_RAISED, raisedShortfalls(changes)),
    ...lowStock(newlyLow(changes)),
  ]
}

/** An event for each location; the aggregate is the location. */
export function lowStock(
  levels: readonly { readonly locationId: LocationId; readonly variantId: VariantId }[]
): DomainEvent[] {
  return [...Map.groupBy(levels, ({ locationId }) => locationId)].map(([locationId, low]) => ({
    type: LOW_STOCK_REACHED,
    aggregateId: locationId,
    version: 0,
    payload: { variantIds: low.map(({ variantId }) => variantId) },
  }))
}

/** What others hear when a variant has another policy: shoppers may be promised it for another day, if nothing else. */
export function policyEvents(variantId: VariantId, changes: readonly StockChange[]): DomainEvent[] {
  return [
    ...availabilityChanged([variantId]),
    ...variantEvent(SHORTFALL_RAISED, raisedShortfalls(changes)),
  ]
}

export function availabilityChanged(variantIds: readonly VariantId[]): DomainEvent[] {
  return variantEvent(AVAILABILITY_CHANGED, variantIds)
}

/** Version 0: these events need no order, since their handlers read what is true by then. */
function variantEvent(type: string, variantIds: readonly VariantId[]): DomainEvent[] {
  if (variantIds.length === 0) return []
  return [{ type, aggregateId: MAIN_LOCATION, version: 0, payload: { variantIds } }]
}
