import { err, ok, type OrderId, type Result } from '../../shared/index.ts'
import type { OrderState } from './order_state.ts'

interface Live extends Pick<OrderState, 'paymentStatus'> {
  readonly id: OrderId
  readonly cartVersion: number
  readonly bodyHash: Buffer
  readonly payUntil: Date
}

interface Wanted {
  readonly cartVersion: number
  readonly bodyHash: Buffer
  readonly now: Date
  /** The order whose payment page was closed for this, if any. */
  readonly closedPageOf: OrderId | null
}

interface Refused {
  readonly code: 'order_payment_processing' | 'order_already_paid'
}

/**
 * What becomes of a cart's live order when the cart is placed again. `keep`: it is just what is asked for. `supersede`:
 * nobody can pay it any more. `close_page`: that has to be made sure of first.
 */
export function replacing(
  live: Live,
  wanted: Wanted
): Result<'keep' | 'supersede' | 'close_page', Refused> {
  if (live.paymentStatus === 'processing') return err({ code: 'order_payment_processing' })
  if (live.paymentStatus !== 'pending') return err({ code: 'order_already_paid' })
  if (live.id === wanted.closedPageOf) return ok('supersede')
  const isSame = live.cartVersion === wanted.cartVersion && live.bodyHash.equals(wanted.bodyHash)
  return ok(isSame && live.payUntil > wanted.now ? 'keep' : 'close_page')
}
