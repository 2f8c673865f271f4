import { RefreshAvailabilityHandler } from './catalog/index.ts'
import { AVAILABILITY_CHANGED } from './inventory/index.ts'
import { Subscriptions } from './outbox/index.ts'

/** Who hears what: event type → `<context>.<what it does>` → the handler's class. */
export const subscriptions = new Subscriptions({
  [AVAILABILITY_CHANGED]: { 'catalog.refresh_availability': RefreshAvailabilityHandler },
})
