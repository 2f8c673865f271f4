import type { Router } from '@adonisjs/core/http'

const ShipOrder = () => import('#app/orders/admin/ship_order_controller')
const CorrectTracking = () => import('#app/orders/admin/correct_tracking_controller')
const CancelOrder = () => import('#app/orders/admin/cancel_order_controller')
const ListReturns = () => import('#app/orders/admin/list_returns_controller')
const ApproveReturn = () => import('#app/orders/admin/approve_return_controller')
const RejectReturn = () => import('#app/orders/admin/reject_return_controller')
const ReceiveReturn = () => import('#app/orders/admin/receive_return_controller')

/** What staff do with orders and returns, under /api/v1/admin. */
export function registerOrderAdminRoutes(router: Router): void {
  router.post('/orders/:id/shipments', [ShipOrder, 'handle']).as('orders.ship')
  router.patch('/shipments/:id', [CorrectTracking, 'handle']).as('shipments.correct')
  router.post('/orders/:id/cancel', [CancelOrder, 'handle']).as('orders.cancel')
  router.get('/returns', [ListReturns, 'handle']).as('returns.list')
  router.post('/returns/:id/approve', [ApproveReturn, 'handle']).as('returns.approve')
  router.post('/returns/:id/reject', [RejectReturn, 'handle']).as('returns.reject')
  router.post('/returns/:id/receive', [ReceiveReturn, 'handle']).as('returns.receive')
}
