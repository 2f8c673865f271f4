/** The calls that Holdfast makes of Stripe; each is an endpoint with a limit of its own. */
export type StripeCall = keyof typeof SHARE_OF_ACCOUNT

/**
 * How much of the account's limit must be spoken for before a call has to wait: the less urgent it is, the earlier.
 * Opening pages comes first, then hearing what became of them, then giving money back, closing, and comparing.
 */
export const SHARE_OF_ACCOUNT = {
  create_session: 1,
  retrieve_session: 0.9,
  retrieve_refund: 0.9,
  create_refund: 0.8,
  expire_session: 0.7,
  list_sessions: 0.5,
  list_refunds: 0.5,
  retrieve_payment: 0.5,
  retrieve_dispute: 0.9,
  list_payments: 0.5,
  list_disputes: 0.5,
  list_events: 0.5,
} as const

/** `now`: a shopper, or an order, waits for it. `at_leisure`: it may as well be asked a minute later. */
export type Urgency = 'now' | 'at_leisure'

/** What is asked at leisure leaves more than half of every limit to all else, whatever it asks for. */
const LEISURELY_SHARE = 0.4

/** Requests a second. https://docs.stripe.com/rate-limits */
export interface RequestLimits {
  readonly account: number
  readonly endpoint: number
}

/** How many requests a second must have been made before this one has to wait. */
export function limitsFor(
  limits: RequestLimits,
  call: StripeCall,
  urgency: Urgency
): RequestLimits {
  const account = limits.account * SHARE_OF_ACCOUNT[call]
  if (urgency === 'now') return { account, endpoint: limits.endpoint }
  return {
    account: Math.min(account, limits.account * LEISURELY_SHARE),
    endpoint: limits.endpoint * LEISURELY_SHARE,
  }
}

/** What all pods together may ask of Stripe. */
export abstract class RequestBudget {
  /** Takes one request from the budget; false when there is none left within this second. */
  abstract take(call: StripeCall, urgency?: Urgency): Promise<boolean>
}
