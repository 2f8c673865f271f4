/**
 * The events that the shop's webhook endpoint is subscribed to, as its owner would choose them in Stripe's dashboard: an
 * endpoint hears of nothing else. https://docs.stripe.com/api/webhook_endpoints/object
 */
export const SUBSCRIBED_EVENTS = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.dispute.closed',
] as const
