import type { Money, OrderId } from '../../shared/index.ts'

/**
 * A Checkout Session as it is asked for: exactly what is stored and sent, in Stripe's own words. One line with the
 * order's total, so that Stripe recomputes nothing and a long order fits; ids only, nothing personal.
 * https://docs.stripe.com/api/checkout/sessions/create
 */
export interface CheckoutRequest {
  readonly mode: 'payment'
  readonly client_reference_id: string
  readonly line_items: [
    {
      readonly quantity: 1
      readonly price_data: {
        readonly currency: string
        readonly unit_amount: number
        readonly product_data: { readonly name: string }
      }
    },
  ]
  readonly metadata: CheckoutMetadata
  readonly payment_intent_data: { readonly metadata: CheckoutMetadata }
  /** Seconds since 1970. */
  readonly expires_at: number
  readonly success_url: string
  readonly cancel_url: string
}

type CheckoutMetadata = Readonly<Record<'order_id' | 'attempt_no', string>>

interface CheckoutInput {
  readonly orderId: OrderId
  readonly orderNumber: string
  readonly attemptNo: number
  readonly total: Money
  readonly expiresAt: Date
  /** Where the shop is, without a slash at the end. */
  readonly publicUrl: string
}

export function checkoutRequest(input: CheckoutInput): CheckoutRequest {
  const metadata = { order_id: input.orderId, attempt_no: String(input.attemptNo) }
  const orderPage = `${input.publicUrl}/orders/${input.orderId}`
  return {
    mode: 'payment',
    client_reference_id: input.orderId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.total.currency.toLowerCase(),
          unit_amount: input.total.amount,
          product_data: { name: `Order ${input.orderNumber}` },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata },
    expires_at: Math.floor(input.expiresAt.getTime() / 1000),
    success_url: orderPage,
    cancel_url: orderPage,
  }
}

/** The same order asked for once more, under the next number. */
export function nextCheckoutRequest(
  last: CheckoutRequest,
  attemptNo: number,
  expiresAt: Date
): CheckoutRequest {
  const metadata = { ...last.metadata, attempt_no: String(attemptNo) }
  return {
    ...last,
    metadata,
    payment_intent_data: { metadata },
    expires_at: Math.floor(expiresAt.getTime() / 1000),
  }
}

/** Stripe's name for the request: whoever sends it again gets the first answer. */
export function idempotencyKey(orderId: OrderId, attemptNo: number): string {
  return `co_${orderId}_${attemptNo}`
}
