import type { Router } from '@adonisjs/core/http'

const ListOrders = () => import('#app/orders/desk/list_orders_controller')
const ShowOrder = () => import('#app/orders/desk/show_order_controller')
const RefundOrder = () => import('#app/orders/desk/refund_order_controller')
const ListRefundsOfOrder = () => import('#app/orders/desk/list_refunds_of_order_controller')
const ListRefunds = () => import('#app/orders/desk/list_refunds_controller')
const RetryRefund = () => import('#app/orders/desk/retry_refund_controller')
const DismissRefund = () => import('#app/orders/desk/dismiss_refund_controller')
const ListDisputes = () => import('#app/orders/desk/list_disputes_controller')

/** Where staff look orders up and see to their money, under /api/v1/admin. */
export function registerOrderDeskRoutes(router: Router): void {
  router.get('/orders', [ListOrders, 'handle']).as('orders.list')
  router.get('/orders/:id', [ShowOrder, 'handle']).as('orders.show')
  router.post('/orders/:id/refunds', [RefundOrder, 'handle']).as('orders.refund')
  router.get('/orders/:id/refunds', [ListRefundsOfOrder, 'handle']).as('orders.refunds')
  router.get('/refunds', [ListRefunds, 'handle']).as('refunds.list')
  router.post('/refunds/:id/retry', [RetryRefund, 'handle']).as('refunds.retry')
  router.post('/refunds/:id/dismiss', [DismissRefund, 'handle']).as('refunds.dismiss')
  router.get('/disputes', [ListDisputes, 'handle']).as('disputes.list')
}
