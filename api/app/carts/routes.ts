import type { Router } from '@adonisjs/core/http'

const CreateCart = () => import('#app/carts/controllers/create_cart_controller')
const ShowCart = () => import('#app/carts/controllers/show_cart_controller')
const AddLine = () => import('#app/carts/controllers/add_line_controller')
const ChangeLine = () => import('#app/carts/controllers/change_line_controller')
const RemoveLine = () => import('#app/carts/controllers/remove_line_controller')
const AddCoupon = () => import('#app/carts/controllers/add_coupon_controller')
const RemoveCoupon = () => import('#app/carts/controllers/remove_coupon_controller')
const ListShippingOptions = () => import('#app/carts/controllers/list_shipping_options_controller')

/** Routes of the carts context, under /api/v1. */
export function registerCartRoutes(router: Router): void {
  router.post('/carts', [CreateCart, 'handle']).as('carts.create')
  router.get('/cart', [ShowCart, 'handle']).as('carts.show')
  router.post('/cart/lines', [AddLine, 'handle']).as('carts.lines.add')
  router.patch('/cart/lines/:variantId', [ChangeLine, 'handle']).as('carts.lines.change')
  router.delete('/cart/lines/:variantId', [RemoveLine, 'handle']).as('carts.lines.remove')
  router.post('/cart/coupons', [AddCoupon, 'handle']).as('carts.coupons.add')
  router.delete('/cart/coupons/:code', [RemoveCoupon, 'handle']).as('carts.coupons.remove')
  router
    .get('/cart/shipping-options', [ListShippingOptions, 'handle'])
    .as('carts.shipping_options.list')
}
