export { ClaimOrders } from './actions/claim_orders.ts'
export { ListOrdersOfAccountQuery, type OwnOrder } from './queries/list_orders_of_account_query.ts'
export { CancelOrder, type CancelRefusal } from './actions/cancel_order.ts'
export { CloseDueOrders } from './actions/close_due_orders.ts'
export { CurrentPaymentPage, type NotPayable } from './actions/current_payment_page.ts'
export { ExpireDueOrders } from './actions/expire_due_orders.ts'
export { ForgetIdempotencyKeys } from './actions/forget_idempotency_keys.ts'
export { PlaceOrder, type PlacedOrder, type PlaceOrderInput } from './actions/place_order.ts'
export {
  RequestOrderRefund,
  type OrderRefundRefusal,
  type RequestedOrderRefund,
} from './actions/request_order_refund.ts'
export { DismissRefund } from './actions/dismiss_refund.ts'
export { RefundOrder, type RefundOrderRefusal } from './actions/refund_order.ts'
export { RetryRefund, type RetryRefundRefusal } from './actions/retry_refund.ts'
export type { OrderCase, TimelineEntry } from './domain/order_case.ts'
export { FULFILMENT_STATUSES, ORDER_STATUSES, PAYMENT_STATUSES } from './domain/order_state.ts'
export { GetOrderCaseQuery } from './queries/get_order_case_query.ts'
export { ListOrdersQuery, type ListedOrder, type OrderFilter } from './queries/list_orders_query.ts'
export type { RefundLine, RefundScope } from './domain/choose_refund.ts'
export type { RefundLeft } from './domain/refund_sheet.ts'
export { CancelOrderByStaff } from './actions/cancel_order_by_staff.ts'
export { CancelUnits, type CancelUnitsRefusal } from './actions/cancel_units.ts'
export {
  DecideReturn,
  type ReturnDecision,
  type ReturnStepRefusal,
} from './actions/decide_return.ts'
export {
  type ReceivedReturn,
  ReceiveReturn,
  type ReceiveReturnInput,
  type ReceiveReturnRefusal,
} from './actions/receive_return.ts'
export {
  RequestReturn,
  type RequestReturnInput,
  type RequestReturnRefusal,
} from './actions/request_return.ts'
export type { ReceivedLine } from './domain/choose_received.ts'
export {
  REJECT_REASONS,
  type RejectReason,
  RETURN_REASONS,
  type Returnable,
  type ReturnedLine,
  type ReturnReason,
} from './domain/choose_return.ts'
export { RETURN_STATES, type ReturnState } from './domain/return_state.ts'
export type { ReturnLineView, ReturnView } from './domain/return_view.ts'
export { GetReturnQuery } from './queries/get_return_query.ts'
export { ListReturnsQuery } from './queries/list_returns_query.ts'
export { ListReturnsOfOrderQuery } from './queries/list_returns_of_order_query.ts'
export { CorrectTracking } from './actions/correct_tracking.ts'
export {
  type SentShipment,
  ShipOrder,
  type ShipOrderInput,
  type ShipOrderRefusal,
} from './actions/ship_order.ts'
export type { LineQuantity } from './domain/choose_shipment.ts'
export { ReturnSettings } from './domain/return_window.ts'
export type { Address, Checkout } from './domain/checkout.ts'
export type { OrderLineView, OrderView, ShipmentView } from './domain/order_view.ts'
export type { PlaceRefusal } from './domain/place_refusal.ts'
export type { Sale, SaleLine } from './domain/sale.ts'
export { PlacingSlots } from './placing_slots.ts'
export { FindOrderQuery } from './queries/find_order_query.ts'
export { GetOrderQuery } from './queries/get_order_query.ts'
export { GetSaleQuery } from './queries/get_sale_query.ts'
export { FollowDispute } from './handlers/follow_dispute.ts'
export { FollowPayment } from './handlers/follow_payment.ts'
export { FollowRefund } from './handlers/follow_refund.ts'
export { ORDER_METRICS } from './metrics.ts'
