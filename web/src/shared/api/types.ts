/** The API's answers, as the contract in docs and `GET /api/v1/openapi.json` describes them. */

/** An amount in minor units: 1299 GBP is £12.99. */
export interface Money {
  amount: number
  currency: string
}

export interface Image {
  alt: string
  width: number
  height: number
  src: string
  sources: { type: string; srcset: string }[]
}

export interface Page<T> {
  data: T[]
  meta: { page: number; perPage: number; total: number }
}

export interface ProductCard {
  id: string
  slug: string
  name: string
  price: Money
  image: Image | null
  available: boolean
}

export interface FacetValue {
  value: string
  label: string
  count: number
  selected: boolean
}

export interface Facet {
  key: string
  label: string
  values: FacetValue[]
}

export interface ProductList extends Page<ProductCard> {
  meta: { page: number; perPage: number; total: number; facets: Facet[] }
}

export type Stock = 'in_stock' | 'low' | 'out' | 'backorder'

export interface Variant {
  id: string
  sku: string
  name: string
  /** What sets it apart from its siblings: `{ colour: 'Red' }`. */
  options: Record<string, string>
  price: Money
  /** Index into the product's images; null: the first. */
  image: number | null
  available: boolean
  stock: Stock
  /** When what is bought now will be released, as in 2026-12-03; null when it is out already. */
  releasesOn: string | null
}

export interface CategoryRef {
  slug: string
  name: string
}

export interface Product {
  id: string
  slug: string
  name: string
  description: string
  category: CategoryRef & { ancestors: CategoryRef[] }
  attributes: { key: string; label: string; value: string }[]
  images: Image[]
  variants: Variant[]
}

/** A category with those below it. */
export interface Category extends CategoryRef {
  id: string
  description: string
  count: number
  /** Of the product that sells best in it; departments only. */
  image: Image | null
  children: Category[]
}

/** What somebody who is typing may be looking for: a product, a category, or just words. */
export interface Suggestion {
  text: string
  /** Of a product. */
  slug: string | null
  /** The slug of a category. */
  category: string | null
}

export interface CartLine {
  variantId: string
  sku: string
  slug: string
  name: string
  options: Record<string, string>
  image: Image | null
  quantity: number
  unitPrice: Money
  discount: Money
  total: Money
  /** Whether that many can be had now. */
  available: boolean
}

/** Why a coupon takes nothing off. */
export type CouponReason =
  | 'unknown'
  | 'not_yet_valid'
  | 'expired'
  | 'exhausted'
  | 'customer_limit'
  | 'below_minimum'
  | 'not_for_these_goods'
  | 'not_combinable'

export type CouponKind = 'percentage' | 'amount' | 'free_shipping'

export interface CartCoupon {
  code: string
  /** Null for a code that is none (any more). */
  kind: CouponKind | null
  discount: Money
  applies: boolean
  reason: CouponReason | null
  /** What the goods lack to its minimum spend. */
  missing: Money | null
}

export interface Cart {
  id: string
  version: number
  currency: string
  lines: CartLine[]
  coupons: CartCoupon[]
  subtotal: Money
  discount: Money
  shipping: Money | null
  tax: Money | null
  /** False for a destination where the tax comes on top, and is part of the total. */
  pricesIncludeTax: boolean
  total: Money
  notices: { code: string; variantId: string | null; coupon?: string; reason?: CouponReason }[]
}

export interface ShippingOption {
  id: string
  name: string
  price: Money
  estimate: string
  /** Of the whole order; null while the region is not known that it depends on. */
  tax: Money | null
  pricesIncludeTax: boolean
  /** Of the whole order. */
  total: Money
}

export interface Address {
  name: string
  line1: string
  line2?: string
  city: string
  region?: string
  postcode?: string
  country: string
}

export interface CheckoutRequest {
  email: string
  phone?: string
  shippingAddress: Address
  billingAddress?: Address
  shippingOption: string
  expectedTotal?: Money
}

export interface OrderLine {
  id: string
  variantId: string
  sku: string
  slug: string
  name: string
  options: Record<string, string>
  image: Image | null
  quantity: number
  unitPrice: Money
  discount: Money
  total: Money
  /** Units that have left, that came back, and that will never be sent. */
  shipped: number
  returned: number
  cancelled: number
}

export interface Shipment {
  id: string
  carrier: string
  trackingNumber: string | null
  /** Where the carrier shows it; null where it is not known. */
  trackingUrl: string | null
  shippedAt: string
  lines: { lineId: string; quantity: number }[]
}

export type OrderStatus = 'open' | 'cancelled' | 'closed'
export type PaymentStatus =
  'pending' | 'processing' | 'paid' | 'partially_refunded' | 'refunded' | 'failed' | 'not_required'
export type FulfilmentStatus = 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'returned'

export type CancelReason = 'expired' | 'superseded' | 'customer' | 'staff' | 'payment_failed'

export interface Order {
  id: string
  number: string
  status: OrderStatus
  cancelReason: CancelReason | null
  paymentStatus: PaymentStatus
  disputed: boolean
  fulfilmentStatus: FulfilmentStatus
  lines: OrderLine[]
  subtotal: Money
  discount: Money
  shipping: Money
  tax: Money
  /** Whether the sums contain the tax; otherwise it was added to them. */
  pricesIncludeTax: boolean
  coupons: { code: string; kind: CouponKind; discount: Money }[]
  total: Money
  refunded: Money
  email: string
  addresses: { shipping: Address; billing: Address | null }
  shippingOption: { id: string; name: string }
  shipments: Shipment[]
  placedAt: string
  payUntil: string
}

/** What shows the API that somebody is signed in: the browser's own cookie, passed on. */
export interface SignedIn {
  cookie: string
}

/** Somebody who is signed in. */
export interface Account {
  id: string
  email: string | null
  emailVerified: boolean
  name: string | null
  createdAt: string
}

/** An order in the list of whoever placed it. */
export interface OwnOrder extends Pick<
  Order,
  | 'id'
  | 'number'
  | 'status'
  | 'cancelReason'
  | 'paymentStatus'
  | 'fulfilmentStatus'
  | 'total'
  | 'placedAt'
  | 'payUntil'
> {
  lines: { name: string; slug: string; quantity: number }[]
}

/** A browser in which somebody is signed in. */
export interface Device {
  id: string
  name: string
  signedInAt: string
  lastSeenAt: string
  /** Whether it is this one. */
  current: boolean
}

export interface PlacedOrder {
  order: Order
  paymentUrl: string | null
  accessToken: string
}

export type ReturnState = 'requested' | 'approved' | 'rejected' | 'received'
export type ReturnReason =
  | 'changed_mind'
  | 'not_as_described'
  | 'damaged'
  | 'faulty'
  | 'wrong_item'
  | 'arrived_late'
  | 'other'
export type RejectReason = 'outside_window' | 'not_returnable' | 'used' | 'not_received' | 'other'

export interface Return {
  id: string
  state: ReturnState
  lines: {
    lineId: string
    name: string
    /** Units that were asked back, and those that came; 0 until it is received. */
    quantity: number
    received: number
    reason: ReturnReason
  }[]
  rejectReason: RejectReason | null
  /** Of the money that was sent back for it. */
  refundId: string | null
  requestedAt: string
  decidedAt: string | null
  receivedAt: string | null
}

/** What of a line can be asked back now, and until when. */
export interface Returnable {
  lineId: string
  quantity: number
  until: string
}

export interface ReturnsOfOrder {
  data: Return[]
  meta: { returnable: Returnable[] }
}

export interface ReturnRequest {
  lines: { lineId: string; quantity: number; reason: string }[]
  note?: string
}
