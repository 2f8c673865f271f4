import type Stripe from 'stripe'

interface Payable {
  /** Minor units. */
  amount?: number
  currency?: string
  name?: string
  client_reference_id?: string
  customer_email?: string
  metadata?: Record<string, string>
  /** Seconds since 1970. */
  expires_at?: number
  allowed_payment_method_types?: ('card' | 'bacs_debit')[]
}

/** The parameters of a session like those that Holdfast makes. */
export function payable(options: Payable = {}) {
  const { amount = 2000, currency = 'gbp', name = 'Order HF-1', ...rest } = options
  return {
    mode: 'payment',
    line_items: [
      { quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name } } },
    ],
    success_url: 'http://localhost:8080/orders/1?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:8080/cart',
    ...rest,
  } satisfies Stripe.Checkout.SessionCreateParams
}

export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds
}
