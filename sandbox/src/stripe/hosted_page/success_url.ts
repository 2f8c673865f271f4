import type Stripe from 'stripe'

/** Where the shopper goes from here: docs.stripe.com/payments/checkout/custom-success-page. */
export function successUrl({ success_url: url, id }: Stripe.Checkout.Session): string {
  return (url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', id)
}
