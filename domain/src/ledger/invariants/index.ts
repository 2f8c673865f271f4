import type { Invariant } from '../invariant.ts'
import { backorderLimitsEqualPolicies } from './backorder_limits_equal_policies.ts'
import { cancelledOrdersCannotBePaid } from './cancelled_orders_cannot_be_paid.ts'
import { closedCartsHaveSuccessors } from './closed_carts_have_successors.ts'
import { couponsAreCounted } from './coupons_are_counted.ts'
import { couponUsesEqualOrders } from './coupon_uses_equal_orders.ts'
import { closedOrdersAreSettled } from './closed_orders_are_settled.ts'
import { deliveriesAreDoneOrDead } from './deliveries_are_done_or_dead.ts'
import { discountsEqualCoupons } from './discounts_equal_coupons.ts'
import { disputedIsDerived } from './disputed_is_derived.ts'
import { eventsHaveDeliveries } from './events_have_deliveries.ts'
import { fulfilmentStatusIsDerived } from './fulfilment_status_is_derived.ts'
import { idempotencyKeysHaveOrders } from './idempotency_keys_have_orders.ts'
import { invoiceNumbersHaveNoGaps } from './invoice_numbers_have_no_gaps.ts'
import { oneLiveOrderPerCart } from './one_live_order_per_cart.ts'
import { oneOpenAttemptPerOrder } from './one_open_attempt_per_order.ts'
import { onePaymentPerCart } from './one_payment_per_cart.ts'
import { orderMoneyEqualsPayments } from './order_money_equals_payments.ts'
import { orderSumsEqualLines } from './order_sums_equal_lines.ts'
import { paidAttemptsHavePayments } from './paid_attempts_have_payments.ts'
import { paidCartsAreClosed } from './paid_carts_are_closed.ts'
import { paidOrdersAreAnnounced } from './paid_orders_are_announced.ts'
import { paidOrdersAreInvoiced } from './paid_orders_are_invoiced.ts'
import { paidOrdersHoldStock } from './paid_orders_hold_stock.ts'
import { paymentStatusIsDerived } from './payment_status_is_derived.ts'
import { paymentsEqualRefunds } from './payments_equal_refunds.ts'
import { refundsAreBooked } from './refunds_are_booked.ts'
import { reservationsHaveLiveOrders } from './reservations_have_live_orders.ts'
import { returnStateIsDerived } from './return_state_is_derived.ts'
import { returnedUnitsAgree } from './returned_units_agree.ts'
import { returnsAreOfSentUnits } from './returns_are_of_sent_units.ts'
import { shippedUnitsAgree } from './shipped_units_agree.ts'
import { shortfallIsLeast } from './shortfall_is_least.ts'
import { stockEqualsMovements } from './stock_equals_movements.ts'
import { stockEqualsReservations } from './stock_equals_reservations.ts'
import { stockIsCovered } from './stock_is_covered.ts'
import { unpaidOrdersHoldStock } from './unpaid_orders_hold_stock.ts'

/** All that is promised, in the order of the reports: stock, carts, orders, money, invoices, events. */
export const INVARIANTS: readonly Invariant[] = [
  stockEqualsMovements,
  stockEqualsReservations,
  stockIsCovered,
  shortfallIsLeast,
  backorderLimitsEqualPolicies,
  reservationsHaveLiveOrders,
  unpaidOrdersHoldStock,
  paidOrdersHoldStock,
  shippedUnitsAgree,
  returnedUnitsAgree,
  returnsAreOfSentUnits,
  returnStateIsDerived,
  closedOrdersAreSettled,
  closedCartsHaveSuccessors,
  paidCartsAreClosed,
  oneLiveOrderPerCart,
  idempotencyKeysHaveOrders,
  orderSumsEqualLines,
  discountsEqualCoupons,
  couponUsesEqualOrders,
  couponsAreCounted,
  paymentStatusIsDerived,
  fulfilmentStatusIsDerived,
  disputedIsDerived,
  onePaymentPerCart,
  orderMoneyEqualsPayments,
  paymentsEqualRefunds,
  refundsAreBooked,
  oneOpenAttemptPerOrder,
  paidAttemptsHavePayments,
  cancelledOrdersCannotBePaid,
  invoiceNumbersHaveNoGaps,
  paidOrdersAreInvoiced,
  deliveriesAreDoneOrDead,
  eventsHaveDeliveries,
  paidOrdersAreAnnounced,
]
