import type Stripe from 'stripe'
import { parseId, type OrderId } from '../../shared/index.ts'
import {
  RefundProvider,
  type ProviderRefund,
  type RefundOrder,
  type RefundStanding,
} from '../refund_provider.ts'
import { askStripe } from './ask_stripe.ts'
import type { RequestBudget } from './request_budget.ts'
import { expanded, idOf } from './stripe_session.ts'

/** The most that Stripe lists at a time. */
const PAGE = 100

/** https://docs.stripe.com/api/refunds */
export class StripeRefundProvider extends RefundProvider {
  constructor(
    private readonly stripe: Stripe,
    private readonly budget: RequestBudget
  ) {
    super()
  }

  async createRefund(order: RefundOrder): Promise<ProviderRefund> {
    const { refundId, keyNo, orderId, paymentIntentId, amount } = order
    const metadata = { refund_id: refundId, order_id: orderId }
    const params = { payment_intent: paymentIntentId, amount, metadata }
    const idempotencyKey = keyNo === 1 ? `rf_${refundId}` : `rf_${refundId}_${keyNo}`
    const refund = await askStripe(this.budget, 'create_refund', () =>
      this.stripe.refunds.create(params, { idempotencyKey })
    )
    return toProviderRefund(refund)
  }

  async retrieveRefund(id: string): Promise<ProviderRefund> {
    const refund = await askStripe(this.budget, 'retrieve_refund', () =>
      this.stripe.refunds.retrieve(id, { expand: ['payment_intent'] })
    )
    return toProviderRefund(refund)
  }

  async listRefunds(paymentIntentId: string): Promise<ProviderRefund[]> {
    const listed: ProviderRefund[] = []
    for (;;) {
      const starting_after = listed.at(-1)?.id
      const page = await askStripe(this.budget, 'list_refunds', () =>
        this.stripe.refunds.list({ payment_intent: paymentIntentId, limit: PAGE, starting_after })
      )
      listed.push(...page.data.map(toProviderRefund))
      if (!page.has_more || page.data.length === 0) return listed
    }
  }
}

/** One that was made in Stripe's dashboard names nothing; its payment names the order. */
function toProviderRefund(refund: Stripe.Refund): ProviderRefund {
  const { id, amount, metadata } = refund
  const intent = expanded(refund.payment_intent)
  return {
    id,
    amount,
    standing: refundStandingOf(refund.status),
    refundId: metadata?.refund_id ?? null,
    orderId: parseId<OrderId>(metadata?.order_id ?? intent?.metadata.order_id),
    paymentIntentId: idOf(refund.payment_intent) ?? '',
    createdAt: new Date(refund.created * 1000),
    failure: refund.failure_reason ?? null,
  }
}

/** https://docs.stripe.com/refunds#refund-statuses */
export function refundStandingOf(status: string | null): RefundStanding {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}
