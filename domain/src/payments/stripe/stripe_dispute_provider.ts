import type Stripe from 'stripe'
import { parseId, type OrderId } from '../../shared/index.ts'
import { DisputeProvider, type ProviderDispute } from '../dispute_provider.ts'
import { askStripe } from './ask_stripe.ts'
import type { RequestBudget } from './request_budget.ts'
import { expanded, idOf } from './stripe_session.ts'

/** https://docs.stripe.com/api/disputes */
export class StripeDisputeProvider extends DisputeProvider {
  constructor(
    private readonly stripe: Stripe,
    private readonly budget: RequestBudget
  ) {
    super()
  }

  async retrieveDispute(id: string): Promise<ProviderDispute> {
    const dispute = await askStripe(this.budget, 'retrieve_dispute', () =>
      this.stripe.disputes.retrieve(id, { expand: ['payment_intent'] })
    )
    return toProviderDispute(dispute)
  }
}

function toProviderDispute(dispute: Stripe.Dispute): ProviderDispute {
  const dueBy = dispute.evidence_details.due_by
  return {
    id: dispute.id,
    state: dispute.status,
    reason: dispute.reason,
    amount: dispute.amount,
    paymentIntentId: idOf(dispute.payment_intent) ?? '',
    orderId: parseId<OrderId>(expanded(dispute.payment_intent)?.metadata.order_id),
    withdrawn: isWithdrawn(dispute) ? dispute.amount : 0,
    isRefundable: dispute.is_charge_refundable,
    respondBy: dueBy === null ? null : new Date(dueBy * 1000),
    openedAt: new Date(dispute.created * 1000),
  }
}

/** The transactions are in the currency that the account is paid out in: only their signs are about the dispute's sum. */
function isWithdrawn({ balance_transactions: transactions }: Stripe.Dispute): boolean {
  return transactions.reduce((sum, { amount }) => sum + Math.sign(amount), 0) < 0
}
