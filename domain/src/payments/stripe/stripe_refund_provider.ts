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

/** The most that Stripe lists at a time, and more than one payment has refunds. */
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
    const { refundId, orderId, paymentIntentId, amount } = order
    const metadata = { refund_id: refundId, order_id: orderId }
    const params = { payment_intent: paymentIntentId, amount, metadata }
    const idempotencyKey = `rf_${refundId}`
    const refund = await askStripe(this.budget, 'create_refund', () =>
      this.stripe.refunds.create(params, { idempotencyKey })
    )
    return toProviderRefund(refund)
  }

  async retrieveRefund(id: string): Promise<ProviderRefund> {
    const refund = await askStripe(this.budget, 'retrieve_refund', () =>
      this.stripe.refunds.retrieve(id)
    )
    return toProviderRefund(refund)
  }

  async findRefund({ refundId, paymentIntentId }: RefundOrder): Promise<ProviderRefund | null> {
    const { data } = await askStripe(this.budget, 'list_refunds', () =>
      this.stripe.refunds.list({ payment_intent: paymentIntentId, limit: PAGE })
    )
    const found = data.find(({ metadata }) => metadata?.refund_id === refundId)
    return found ? toProviderRefund(found) : null
  }
}

function toProviderRefund({ id, status, metadata }: Stripe.Refund): ProviderRefund {
  return {
    id,
    standing: refundStandingOf(status),
    refundId: metadata?.refund_id ?? null,
    orderId: parseId<OrderId>(metadata?.order_id),
  }
}

/** https://docs.stripe.com/refunds#refund-statuses */
export function refundStandingOf(status: string | null): RefundStanding {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}
