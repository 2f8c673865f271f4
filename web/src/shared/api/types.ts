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
  options: Record<string, string>
  price: Money
  available: boolean
  stock: Stock
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
  category: CategoryRef | null
  attributes: { key: string; label: string; value: string }[]
  images: Image[]
  variants: Variant[]
}

export interface Category extends CategoryRef {
  id: string
  children: Category[]
}

export interface Suggestion {
  text: string
  slug: string | null
}

export interface CartLine {
  variantId: string
  sku: string
  slug: string
  name: string
  image: Image | null
  quantity: number
  unitPrice: Money
  discount: Money
  total: Money
  available: number
}

export interface Cart {
  id: string
  version: number
  currency: string
  lines: CartLine[]
  coupons: unknown[]
  subtotal: Money
  discount: Money
  shipping: Money | null
  tax: Money | null
  total: Money
  notices: { code: string; variantId: string | null }[]
}

export interface ShippingOption {
  id: string
  name: string
  price: Money
  estimate: string
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
  variantId: string
  sku: string
  slug?: string
  name: string
  image?: Image | null
  quantity: number
  unitPrice: Money
  total: Money
}

export type OrderStatus = 'open' | 'cancelled' | 'closed'
export type PaymentStatus =
  'pending' | 'processing' | 'paid' | 'partially_refunded' | 'refunded' | 'failed' | 'not_required'
export type FulfilmentStatus = 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'returned'

export interface Order {
  id: string
  number: string
  status: OrderStatus
  paymentStatus: PaymentStatus
  disputed: boolean
  fulfilmentStatus: FulfilmentStatus
  lines: OrderLine[]
  subtotal: Money
  discount: Money
  shipping: Money
  tax: Money
  total: Money
  refunded: Money
  email: string
  addresses: { shipping: Address; billing: Address | null }
  shipments: unknown[]
  placedAt: string
  payUntil: string | null
}

export interface PlacedOrder {
  order: Order
  paymentUrl: string | null
  accessToken: string
}
