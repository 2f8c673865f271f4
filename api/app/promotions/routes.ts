import type { Router } from '@adonisjs/core/http'

const ListCoupons = () => import('#app/promotions/controllers/list_coupons_controller')
const OfferCoupon = () => import('#app/promotions/controllers/offer_coupon_controller')
const EndCoupon = () => import('#app/promotions/controllers/end_coupon_controller')

/** Routes of the promotions context, under /api/v1/admin. */
export function registerCouponRoutes(router: Router): void {
  router.get('/coupons', [ListCoupons, 'handle']).as('coupons.list')
  router.post('/coupons', [OfferCoupon, 'handle']).as('coupons.offer')
  router.post('/coupons/:id/deactivate', [EndCoupon, 'handle']).as('coupons.end')
}
