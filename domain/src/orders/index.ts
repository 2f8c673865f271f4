export { CancelOrder, type CancelRefusal } from './actions/cancel_order.ts'
export { CurrentPaymentPage, type NotPayable } from './actions/current_payment_page.ts'
export { ExpireDueOrders } from './actions/expire_due_orders.ts'
export { FollowPayment } from './handlers/follow_payment.ts'
