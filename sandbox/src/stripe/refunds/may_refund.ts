import type Stripe from 'stripe'
import { formatMoney } from '../money.ts'
import type { World } from '../world.ts'
import { refundable } from './refund_charge.ts'

/** Why Stripe gives no money back, in its words. */
export interface RefundRefusal {
  message: string
  code?: string
  param?: string
}

/**
 * @param amount minor units; the rest of the charge when left out
 * @returns null when the charge can be refunded by as much
 */
export function whyNoRefund(
  world: World,
  charge: Stripe.Charge,
  amount?: number
): RefundRefusal | null {
  const { id, currency, status } = charge
  if (status !== 'succeeded') {
    return { message: `Charge ${id} has not succeeded; cannot issue a refund.` }
  }
  const disputes = [...world.store.disputes.values()].filter((dispute) => dispute.charge === id)
  if (disputes.some(({ status }) => !/^(?:won|prevented|warning_)/.test(status))) {
    const message = `Charge ${id} has been charged back; cannot issue a refund.`
    return { message, code: 'charge_disputed' }
  }
  const left = refundable(charge)
  if (left <= 0) {
    const message = `Charge ${id} has already been refunded.`
    return { message, code: 'charge_already_refunded' }
  }
  if (amount === undefined || amount <= left) return null
  const [asked, rest] = [formatMoney(amount, currency), formatMoney(left, currency)]
  const message = `Refund amount (${asked}) is greater than unrefunded amount on charge (${rest})`
  return { message, param: 'amount' }
}
