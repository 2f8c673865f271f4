/** What Stripe refuses; a test may move each of these. */
export interface Limits {
  /** Requests a second for the whole account. */
  account: number
  /** Requests a second for each endpoint. */
  endpoint: number
  /** A session lives at least this long (seconds). */
  shortestSession: number
  /** A session lives at most this long (seconds). */
  longestSession: number
  lineItems: number
  /** The least total of a session in minor units; null for the least of its currency. */
  smallestAmount: number | null
}

/** docs.stripe.com/rate-limits and docs.stripe.com/api/checkout/sessions/create. */
export const STRIPE_LIMITS: Readonly<Limits> = {
  account: 100,
  endpoint: 25,
  shortestSession: 30 * 60,
  longestSession: 24 * 3600,
  lineItems: 100,
  smallestAmount: null,
}
