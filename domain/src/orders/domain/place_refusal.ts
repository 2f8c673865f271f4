import type { InsufficientStock } from '../../inventory/index.ts'
import type { CouponRefusal } from '../../promotions/index.ts'
import type { Money } from '../../shared/index.ts'
import type { Overloaded } from '../placing_slots.ts'
import type { QuoteRefusal } from './quote.ts'

/** Why an order was not placed. Nothing was changed, and the idempotency key may be used again. */
export type PlaceRefusal =
  | InsufficientStock
  | CouponRefusal
  | Exclude<QuoteRefusal, { readonly code: 'tax_unknown' }>
  | Overloaded
  | { readonly code: 'amount_below_minimum'; readonly total: Money }
  | {
      readonly code:
        | 'cart_not_found'
        | 'cart_empty'
        | 'idempotency_key_reused'
        | 'idempotency_in_progress'
        | 'order_already_paid'
        | 'order_payment_processing'
        | 'payment_provider_unavailable'
    }
