export { CancelOrder, type CancelRefusal } from './actions/cancel_order.ts'
export { CurrentPaymentPage, type NotPayable } from './actions/current_payment_page.ts'
export { ExpireDueOrders } from './actions/expire_due_orders.ts'
export { ForgetIdempotencyKeys } from './actions/forget_idempotency_keys.ts'
export { PlaceOrder, type PlacedOrder, type PlaceOrderInput } from './actions/place_order.ts'
export {
  RequestOrderRefund,
  type OrderRefundRefusal,
  type RequestedOrderRefund,
} from './actions/request_order_refund.ts'
export type { RefundLine, RefundScope } from './domain/choose_refund.ts'
export type { RefundLeft } from './domain/refund_sheet.ts'
export type { Address, Checkout } from './domain/checkout.ts'
export type { OrderLineView, OrderView, ShipmentView } from './domain/order_view.ts'
export type { PlaceRefusal } from './domain/place_refusal.ts'
export type { Sale, SaleLine } from './domain/sale.ts'
export { PlacingSlots } from './placing_slots.ts'
export { FindOrderQuery } from './queries/find_order_query.ts'
export { GetOrderQuery } from './queries/get_order_query.ts'
export { GetSaleQuery } from './queries/get_sale_query.ts'
export { FollowPayment } from './handlers/follow_payment.ts'
export { FollowRefund } from './handlers/follow_refund.ts'
