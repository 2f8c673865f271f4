/**
 * Every problem that the API can answer, by its stable code: the HTTP status and the title that a person reads.
 * The OpenAPI document is made from this table, and clients rely on the codes exactly.
 */
export const PROBLEMS = {
  malformed_request: { status: 400, title: 'The request could not be read' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  idempotency_key_required: { status: 400, title: 'An Idempotency-Key header is required' },
  idempotency_key_invalid: {
    status: 400,
    title: 'The Idempotency-Key must be 1 to 255 visible ASCII characters',
  },
  webhook_signature_invalid: { status: 400, title: 'The signature of this webhook does not hold' },
  unauthenticated: { status: 401, title: 'This needs an access token' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  cross_site_refused: { status: 403, title: 'This request came from another site' },
  not_found: { status: 404, title: 'There is nothing here' },
  cart_not_found: { status: 404, title: 'There is no such cart' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  insufficient_stock: { status: 409, title: 'There is not enough stock' },
  price_changed: { status: 409, title: 'The total has changed' },
  idempotency_in_progress: {
    status: 409,
    title: 'The first request with this key is still running',
  },
  coupon_exhausted: { status: 409, title: 'All uses of this coupon are taken' },
  coupon_not_applicable: { status: 409, title: 'This coupon cannot be used here' },
  coupon_code_taken: { status: 409, title: 'There is a coupon with this code' },
  too_many_coupons: { status: 409, title: 'The cart holds as many coupons as it can' },
  order_already_paid: { status: 409, title: 'This order is already paid' },
  order_superseded: { status: 409, title: 'A newer order has taken the place of this one' },
  order_payment_processing: { status: 409, title: 'A payment for this order is on its way' },
  order_state_conflict: {
    status: 409,
    title: 'The order is past the point where this can be done',
  },
  return_window_over: { status: 409, title: 'The time to send it back is over' },
  return_state_conflict: {
    status: 409,
    title: 'The return is past the point where this can be done',
  },
  cart_full: { status: 409, title: 'The cart holds as many lines as it can' },
  order_expired: { status: 410, title: 'The time to pay for this order has run out' },
  cart_changed: { status: 412, title: 'The cart has changed since it was read' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be JSON' },
  validation_failed: { status: 422, title: 'Some values are not acceptable' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key belongs to another request' },
  amount_below_minimum: { status: 422, title: 'The total is below what can be charged' },
  cart_empty: { status: 422, title: 'The cart is empty' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
  overloaded: { status: 503, title: 'The shop is very busy' },
  unavailable: { status: 503, title: 'The shop cannot be reached at the moment' },
  busy: { status: 503, title: 'These rows are in use' },
  payment_provider_unavailable: { status: 503, title: 'The payment provider cannot be reached' },
  identity_provider_unavailable: {
    status: 503,
    title: 'The identity provider cannot be reached',
  },
  session_unavailable: { status: 503, title: 'Signing in is not possible at the moment' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS
