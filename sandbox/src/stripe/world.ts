import type { Clock } from './clock.ts'
import type { EventLog } from './events/event_log.ts'
import type { Limits } from './limits.ts'
import type { Store } from './state/store.ts'

/** What every operation of the stand-in works with. */
export interface World {
  store: Store
  clock: Clock
  events: EventLog
  settings: Settings
  limits: Limits
}

export interface Settings {
  /** The origin of the payment pages. */
  origin: string
  /** After this a bank debit settles by itself (seconds); null: only when told to. */
  debitSettlesAfter: number | null
  /** After this a pending refund gets its last word (seconds); null: only when told to. */
  refundsSettleAfter: number | null
}
