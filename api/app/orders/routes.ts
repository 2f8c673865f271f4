import type { Router } from '@adonisjs/core/http'

const PlaceOrder = () => import('#app/orders/controllers/place_order_controller')
const ShowOrder = () => import('#app/orders/controllers/show_order_controller')
const ShowPaymentPage = () => import('#app/orders/controllers/show_payment_page_controller')
const CancelOrder = () => import('#app/orders/controllers/cancel_order_controller')
const FindOrder = () => import('#app/orders/controllers/find_order_controller')

const RequestReturn = () => import('#app/orders/controllers/request_return_controller')
const ListReturns = () => import('#app/orders/controllers/list_returns_of_order_controller')

/** Routes of the orders context, under /api/v1. */
export function registerOrderRoutes(router: Router): void {
  router.post('/checkouts', [PlaceOrder, 'handle']).as('orders.place')
  router.post('/orders/find', [FindOrder, 'handle']).as('orders.find')
  router.get('/orders/:id', [ShowOrder, 'handle']).as('orders.show')
  router.post('/orders/:id/payment', [ShowPaymentPage, 'handle']).as('orders.pay')
  router.post('/orders/:id/cancel', [CancelOrder, 'handle']).as('orders.cancel')
  router.get('/orders/:id/returns', [ListReturns, 'handle']).as('orders.returns')
  router.post('/orders/:id/returns', [RequestReturn, 'handle']).as('orders.ask_return')
}
