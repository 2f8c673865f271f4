import { RefreshAvailabilityHandler } from './catalog/index.ts'
import { AVAILABILITY_CHANGED, LOW_STOCK_REACHED, SHORTFALL_RAISED } from './inventory/index.ts'
import { CreditRefund, INVOICE_ISSUED, InvoicePaidOrder } from './invoices/index.ts'
import {
  SendCancellation,
  SendInvoice,
  SendLatePayment,
  SendOrderConfirmation,
  SendRefund,
  SendReturnNews,
  SendShipment,
  SendUnitsCancelled,
  TellStaffOfDispute,
  TellStaffOfLowStock,
  TellStaffOfRefund,
  TellStaffOfShortfall,
} from './notifications/index.ts'
import { FollowDispute, FollowPayment, FollowRefund } from './orders/index.ts'
import type { SubscriptionTable } from './outbox/index.ts'
import {
  DISPUTE_CHANGED,
  DUPLICATE_RETURNED,
  REFUND_CHANGED,
  REFUND_FAILED,
  SESSION_CHANGED,
} from './payments/index.ts'

/** Who hears what: event type → `<context>.<what it does>` → the handler's class. */
export const SUBSCRIPTIONS: SubscriptionTable = {
  'orders.paid': {
    'notifications.send_order_confirmation': SendOrderConfirmation,
    'invoices.issue_invoice': InvoicePaidOrder,
  },
  'orders.cancelled': { 'notifications.send_cancellation': SendCancellation },
  'orders.units_cancelled': { 'notifications.send_units_cancelled': SendUnitsCancelled },
  'orders.payment_to_return': { 'notifications.send_late_payment': SendLatePayment },
  'orders.shipped': { 'notifications.send_shipment': SendShipment },
  'orders.return_requested': { 'notifications.send_return_news': SendReturnNews },
  'orders.return_approved': { 'notifications.send_return_news': SendReturnNews },
  'orders.return_rejected': { 'notifications.send_return_news': SendReturnNews },
  'orders.returned': { 'notifications.send_return_news': SendReturnNews },
  'orders.refunded': {
    'invoices.issue_credit_note': CreditRefund,
    'notifications.send_refund': SendRefund,
  },
  'orders.disputed': { 'notifications.tell_staff_of_dispute': TellStaffOfDispute },
  'orders.dispute_changed': { 'notifications.tell_staff_of_dispute': TellStaffOfDispute },
  'orders.dispute_ended': { 'notifications.tell_staff_of_dispute': TellStaffOfDispute },
  [DUPLICATE_RETURNED]: { 'notifications.send_refund': SendRefund },
  [REFUND_FAILED]: { 'notifications.tell_staff_of_refund': TellStaffOfRefund },
  [INVOICE_ISSUED]: { 'notifications.send_invoice': SendInvoice },
  [SESSION_CHANGED]: { 'orders.follow_payment': FollowPayment },
  [DISPUTE_CHANGED]: { 'orders.follow_dispute': FollowDispute },
  [REFUND_CHANGED]: { 'orders.follow_refund': FollowRefund },
  [LOW_STOCK_REACHED]: { 'notifications.tell_staff_of_low_stock': TellStaffOfLowStock },
  [SHORTFALL_RAISED]: { 'notifications.tell_staff_of_shortfall': TellStaffOfShortfall },
  [AVAILABILITY_CHANGED]: { 'catalog.refresh_availability': RefreshAvailabilityHandler },
}
