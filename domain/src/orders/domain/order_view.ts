import type { Image } from '../../catalog/index.ts'
import type { CouponKind } from '../../promotions/index.ts'
import type { Money, OrderId, OrderLineId, VariantId } from '../../shared/index.ts'
import type { Address } from './checkout.ts'
import type { CancelReason, FulfilmentStatus, OrderStatus, PaymentStatus } from './order_state.ts'

export interface OrderLineView {
  readonly id: OrderLineId
  readonly variantId: VariantId
  readonly sku: string
  readonly slug: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly image: Image | null
  readonly quantity: number
  readonly unitPrice: Money
  readonly discount: Money
  /** After the discount. */
  readonly total: Money
  /** Contained in the total, or on top of it: see `pricesIncludeTax`. */
  readonly tax: Money
  /** Units that have left, those of them that came back, and those that will never be sent. */
  readonly shipped: number
  readonly returned: number
  readonly cancelled: number
}

/** A coupon as it was used. */
export interface OrderCoupon {
  readonly code: string
  readonly kind: CouponKind
  /** What it took off the goods. */
  readonly discount: Money
}

export interface ShipmentView {
  readonly id: string
  readonly carrier: string
  readonly trackingNumber: string | null
  /** Where the parcel can be followed, for carriers that are known. */
  readonly trackingUrl: string | null
  readonly shippedAt: string
  readonly lines: readonly { readonly lineId: OrderLineId; readonly quantity: number }[]
}

/** An order as its owner sees it. Times are RFC 3339 in UTC. */
export interface OrderView {
  readonly id: OrderId
  readonly number: string
  readonly status: OrderStatus
  readonly cancelReason: CancelReason | null
  readonly paymentStatus: PaymentStatus
  readonly disputed: boolean
  readonly fulfilmentStatus: FulfilmentStatus
  readonly lines: readonly OrderLineView[]
  readonly subtotal: Money
  readonly discount: Money
  readonly shipping: Money
  readonly tax: Money
  /** Whether prices and sums contain the tax; otherwise only the order's total does. */
  readonly pricesIncludeTax: boolean
  readonly coupons: readonly OrderCoupon[]
  readonly total: Money
  readonly refunded: Money
  readonly email: string
  readonly addresses: { readonly shipping: Address; readonly billing: Address | null }
  readonly shippingOption: { readonly id: string; readonly name: string }
  readonly shipments: readonly ShipmentView[]
  readonly placedAt: string
  readonly payUntil: string
}
