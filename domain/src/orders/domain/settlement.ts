import type { SessionStanding } from '../../payments/index.ts'
import { canChange } from './order.ts'
import type { OrderFacts } from './order_state.ts'
import type { TransitionName } from './transitions.ts'

/** What each standing of a payment page asks of its order, the best first. */
const ASKED: Readonly<Record<SessionStanding, readonly TransitionName[]>> = {
  open: [],
  processing: ['await_bank_payment'],
  paid: ['pay', 'pay_after_expiry', 'take_stray_payment'],
  failed: ['fail_payment'],
  expired: ['expire'],
}

/** What is to become of an order, now that its payment page stands like this; null: it stays as it is. */
export function settlementOf(standing: SessionStanding, order: OrderFacts): TransitionName | null {
  return ASKED[standing].find((name) => canChange(order, name)) ?? null
}
