import type { OrderState } from './order_state.ts'

/** How an order stands, in a word or two, where it is one of many. */
export const ORDER_LABELS: Record<OrderState, string> = {
  awaiting_payment: 'Waiting for your payment',
  payment_processing: 'Payment on its way',
  payment_failed: 'Payment did not go through',
  paid: 'Being packed',
  part_sent: 'Partly sent',
  sent: 'Sent',
  returned: 'Sent back',
  refunded: 'Refunded',
  expired: 'Not paid in time',
  cancelled: 'Cancelled',
  cancelled_processing: 'Cancelled',
  refund_due: 'Cancelled, refund on its way',
  cancelled_refunded: 'Cancelled and refunded',
}
