import type { OrderId } from '../../../shared/index.ts'
import type { DisputeEntry, PaymentEntry, RefundEntry, SessionEntry } from '../../provider_books.ts'
import type { RefundStanding } from '../../refund_provider.ts'
import { ATTEMPT_MAY_BECOME, type AttemptState } from '../attempt_state.ts'
import { disputeChanged } from '../dispute_changed.ts'
import { refundChanged } from '../refund_changed.ts'
import { sessionChanged } from '../session_changed.ts'
import { found, isSameSum, mendable, SAME, type Verdict } from './finding.ts'

interface Ours {
  readonly orderId: OrderId
  readonly amount: number
  readonly currency: string
}

export interface OurAttempt extends Ours {
  readonly state: AttemptState
  /** Null while we wait for the answer that names it. */
  readonly sessionId: string | null
}

export interface OurPayment extends Ours {
  /** Null where the payment itself is missing, and this is the attempt that it was made on. */
  readonly paymentId: string | null
  readonly sessionId: string | null
  readonly attemptState: AttemptState | null
}

export interface OurRefund extends Ours {
  /** Null where the refund is missing, and this is the payment that it is of. */
  readonly standing: RefundStanding | null
}

export interface OurDispute extends Ours {
  /** Null where the dispute is missing, and this is the payment that it is about. */
  readonly state: string | null
}

/** A page of nobody's, or of an order that we do not know, is no concern until it brings money: then the payment is. */
export function compareSession(theirs: SessionEntry, ours: OurAttempt | null): Verdict {
  if (ours === null) return SAME
  if (!isSameSum(theirs, ours)) return found('amount_differs', { theirs, ours })
  const isItsPage = ours.sessionId === null || ours.sessionId === theirs.id
  if (isItsPage && theirs.standing === ours.state) return SAME
  if (isItsPage && ATTEMPT_MAY_BECOME[theirs.standing].includes(ours.state)) {
    return mendable(sessionChanged(ours.orderId, theirs.id))
  }
  return theirs.standing === 'open' ? found('page_still_open', { theirs, ours }) : SAME
}

/** Money that came has to be in our books, once, and the same. */
export function comparePayment(theirs: PaymentEntry, ours: OurPayment | null): Verdict {
  if (theirs.amount === 0 && (ours === null || ours.paymentId === null)) return SAME
  if (ours === null) {
    const kind = theirs.orderId === null ? 'payment_unexplained' : 'payment_without_order'
    return found(kind, { theirs, ours })
  }
  if (!isSameSum(theirs, ours)) return found('amount_differs', { theirs, ours })
  if (theirs.refunded > ours.amount) {
    return found('refunded_beyond_payment', {
      theirs: { ...theirs, amount: theirs.refunded },
      ours,
    })
  }
  if (ours.paymentId !== null) return SAME
  const { attemptState, sessionId } = ours
  // Its page is being looked for, here and by `OpenDuePages`: what that finds is settled.
  if (attemptState === 'pending') return SAME
  return sessionId !== null &&
    attemptState !== null &&
    ATTEMPT_MAY_BECOME.paid.includes(attemptState)
    ? mendable(sessionChanged(ours.orderId, sessionId))
    : found('payment_not_booked', { theirs, ours })
}

/** What our books have and the provider does not is money only where it was paid. */
export function compareMissing(paymentIntentId: string, ours: OurPayment | null): Verdict | null {
  if (ours === null || ours.paymentId === null) return null
  return found('payment_unknown_to_provider', { theirs: null, ours }, paymentIntentId)
}

/** Money that went back is booked by whoever hears of it, ours or made at the provider's. */
export function compareRefund(theirs: RefundEntry, ours: OurRefund | null): Verdict {
  if (ours === null) return found('refund_without_payment', { theirs, ours })
  const hint = mendable(refundChanged(ours.orderId, theirs.id))
  if (ours.standing === null) return theirs.standing === 'failed' ? SAME : hint
  if (!isSameSum(theirs, ours)) return found('amount_differs', { theirs, ours })
  if (theirs.standing === ours.standing || theirs.standing === 'pending') return SAME
  return ours.standing === 'failed' ? found('refund_differs', { theirs, ours }) : hint
}

export function compareDispute(theirs: DisputeEntry, ours: OurDispute | null): Verdict {
  if (ours === null) return found('dispute_without_payment', { theirs, ours })
  return theirs.state === ours.state ? SAME : mendable(disputeChanged(ours.orderId, theirs.id))
}
