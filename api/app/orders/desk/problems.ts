import type { RefundOrderRefusal, RetryRefundRefusal } from '@holdfast/domain/orders'
import type { OnceRefusal } from '@holdfast/domain/staff'
import { Problem } from '#app/shared/problem'
import type { ProblemCode } from '#app/shared/problems'
import { ONCE_PROBLEMS, onceProblem } from '#app/staff/staff_request'

type Refusal =
  RefundOrderRefusal | RetryRefundRefusal | OnceRefusal | { readonly code: 'refund_not_failed' }

/** What a refund that staff ask for can be refused with. */
export const REFUND_PROBLEMS = [
  'not_found',
  'refund_exceeds_captured',
  'nothing_to_refund',
  'refund_line_unknown',
  'order_not_paid',
  ...ONCE_PROBLEMS,
] as const satisfies readonly ProblemCode[]

/** Why no money goes back. Nothing was changed. */
export function refundProblem(refusal: Refusal): Problem {
  if (typeof refusal === 'string') return onceProblem(refusal)
  switch (refusal.code) {
    case 'order_not_found':
    case 'refund_not_found':
      return new Problem('not_found')
    case 'refund_exceeds_captured':
      return new Problem(refusal.code, {
        detail:
          'This is more than is left to give back, what is on its way counted. Nothing was changed; `left` says what can go back.',
        members: { left: refusal.left },
      })
    case 'nothing_to_refund':
      return new Problem(refusal.code, {
        detail: 'Nothing of what was asked for is left to give back. Nothing was changed.',
        members: { left: refusal.left },
      })
    case 'refund_line_unknown':
      return new Problem(refusal.code, {
        detail: 'The order has no such line. Nothing was changed.',
        members: { lineId: refusal.lineId },
      })
    case 'order_not_paid':
      return new Problem(refusal.code, { detail: 'Nobody has paid for this order.' })
    case 'payment_disputed':
      return new Problem(refusal.code, {
        detail:
          'The shopper’s bank contests this payment, and has the money. Nothing was changed; answer the dispute.',
      })
    case 'refund_not_failed':
      return new Problem(refusal.code, {
        detail: 'This refund has not failed, or was seen to before. No money was sent.',
      })
    case 'payment_provider_unavailable':
      return new Problem(refusal.code, {
        detail: 'Whether the first refund was made cannot be asked now. No money was sent.',
        retryAfter: 5,
      })
  }
}
