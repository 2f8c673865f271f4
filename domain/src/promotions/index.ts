export { CreateCoupon, type CreatedCoupon, type NewCoupon } from './actions/create_coupon.ts'
export { DeactivateCoupon } from './actions/deactivate_coupon.ts'
export { EndCoupon } from './actions/end_coupon.ts'
export { FreeCoupons } from './actions/free_coupons.ts'
export { couponIdIn, OfferCoupon } from './actions/offer_coupon.ts'
export { RetakeCoupons } from './actions/retake_coupons.ts'
export { SeedDemoCoupons } from './actions/seed_demo_coupons.ts'
export { type CouponRefusal, couponRefusal, TakeCoupons } from './actions/take_coupons.ts'
export { CustomerKey } from './customer_key.ts'
export {
  applyCoupons,
  type CouponEffect,
  type CouponLine,
  type Discounts,
  type NotApplicable,
} from './domain/apply_coupons.ts'
export type { Coupon, CouponId, CouponKind, CouponTerms } from './domain/coupon.ts'
export { MAX_CODE_LENGTH, newCouponCode, parseCouponCode } from './domain/coupon_code.ts'
export { FindCouponsQuery } from './queries/find_coupons_query.ts'
export { type CouponRow, ListCouponsQuery } from './queries/list_coupons_query.ts'
