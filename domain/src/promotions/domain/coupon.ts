import type { CategoryId, Currency, Id, ProductId } from '../../shared/index.ts'

export type CouponId = Id<'coupon'>

export type CouponKind = 'percentage' | 'amount' | 'free_shipping'

/** What a coupon gives, and to whom. It never changes once it is made; it can only be ended. */
export interface CouponTerms {
  /** As it is stored: capitals, digits and hyphens. */
  readonly code: string
  readonly kind: CouponKind
  /** Of a percentage: hundredths of a per cent. */
  readonly basisPoints: number | null
  /** Of an amount, in minor units. */
  readonly amount: number | null
  readonly currency: Currency
  /** What the goods that it is for must come to before discounts, in minor units. */
  readonly minimumSpend: number
  /** It is for goods of these categories, or of these products; for all, where neither names any. */
  readonly categoryIds: readonly CategoryId[]
  readonly productIds: readonly ProductId[]
  readonly perCustomerLimit: number | null
  readonly totalLimit: number | null
  /** Whether it goes together with others that do. */
  readonly stackable: boolean
  readonly validFrom: Date
  readonly validUntil: Date | null
}

/** A coupon as those see it who price a cart. */
export interface Coupon extends CouponTerms {
  readonly id: CouponId
  /** Its categories with all of their descendants. */
  readonly categoryIds: readonly CategoryId[]
  readonly isDeactivated: boolean
  /** Whether all of its uses are taken by others than this cart. */
  readonly isExhausted: boolean
}
