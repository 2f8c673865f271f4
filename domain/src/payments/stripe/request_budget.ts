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
} as const

/** Requests a second. https://docs.stripe.com/rate-limits */
export interface RequestLimits {
  readonly account: number
  readonly endpoint: number
}

/** What all pods together may ask of Stripe. */
export abstract class RequestBudget {
  /** Takes one request from the budget; false when there is none left within this second. */
  abstract take(call: StripeCall): Promise<boolean>
}
