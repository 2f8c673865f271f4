import { IMAGE } from '#app/catalog/schemas'
import { type JsonSchema, MONEY, objectOf, UUID } from '#app/shared/openapi/operation'

/** Name → value: a variant's colour, its size. */
export const OPTIONS: JsonSchema = { type: 'object', additionalProperties: { type: 'string' } }

const CART_LINE: JsonSchema = objectOf('CartLine', {
  variantId: UUID,
  sku: { type: 'string' },
  slug: { type: 'string', description: 'Of the product’s page' },
  name: { type: 'string' },
  options: OPTIONS,
  image: { oneOf: [IMAGE, { type: 'null' }] },
  quantity: { type: 'integer', minimum: 1, maximum: 10_000 },
  unitPrice: MONEY,
  discount: MONEY,
  total: MONEY,
  available: { type: 'boolean', description: 'Whether that many units can be had now' },
})

const LINE_NOTICE: JsonSchema = objectOf('CartLineNotice', {
  code: {
    type: 'string',
    enum: ['price_changed', 'insufficient_stock', 'out_of_stock', 'unavailable'],
  },
  variantId: UUID,
})

export const COUPON_CODE: JsonSchema = {
  type: 'string',
  pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$',
  maxLength: 40,
}

const NOT_APPLICABLE: JsonSchema = {
  type: 'string',
  enum: [
    'unknown',
    'not_yet_valid',
    'expired',
    'exhausted',
    'customer_limit',
    'below_minimum',
    'not_for_these_goods',
    'not_combinable',
  ],
}

const COUPON_NOTICE: JsonSchema = objectOf('CartCouponNotice', {
  code: { const: 'coupon_not_applicable' },
  variantId: { type: 'null' },
  coupon: COUPON_CODE,
  reason: NOT_APPLICABLE,
})

const COUPON: JsonSchema = objectOf('CartCoupon', {
  code: COUPON_CODE,
  kind: {
    description: 'Null for a code that is none (any more)',
    oneOf: [{ type: 'string', enum: ['percentage', 'amount', 'free_shipping'] }, { type: 'null' }],
  },
  discount: { ...MONEY, description: 'What it takes off the goods' },
  applies: { type: 'boolean', description: 'One that does not stays in the cart, with a notice' },
  reason: { oneOf: [NOT_APPLICABLE, { type: 'null' }] },
  missing: {
    description: 'What the goods lack to its minimum spend',
    oneOf: [MONEY, { type: 'null' }],
  },
})

const UNKNOWN_YET = 'Null until there is a destination'

export const CART: JsonSchema = objectOf('Cart', {
  id: UUID,
  version: { type: 'integer', description: 'Counts the changes; for `If-Match`' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  lines: { type: 'array', items: CART_LINE, maxItems: 500 },
  coupons: { type: 'array', items: COUPON, maxItems: 10 },
  subtotal: { ...MONEY, description: 'Before discounts' },
  discount: MONEY,
  shipping: { description: UNKNOWN_YET, oneOf: [MONEY, { type: 'null' }] },
  tax: { description: UNKNOWN_YET, oneOf: [MONEY, { type: 'null' }] },
  pricesIncludeTax: {
    type: 'boolean',
    description: 'False for a destination where the tax comes on top, and is part of the total',
  },
  total: MONEY,
  notices: { type: 'array', items: { oneOf: [LINE_NOTICE, COUPON_NOTICE] } },
})

export const SHIPPING_OPTION: JsonSchema = objectOf('ShippingOption', {
  id: { type: 'string' },
  name: { type: 'string' },
  price: MONEY,
  estimate: { type: 'string', description: 'For people: when the parcel is expected' },
  tax: {
    description: 'Of the whole order; null where it depends on a region that was not given',
    oneOf: [MONEY, { type: 'null' }],
  },
  pricesIncludeTax: {
    type: 'boolean',
    description: 'Whether prices contain the tax; otherwise the total adds it, once it is known',
  },
  total: { ...MONEY, description: 'Of the whole order: what `expectedTotal` is compared with' },
})
