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

const NOTICE: JsonSchema = objectOf('CartNotice', {
  code: {
    type: 'string',
    enum: ['price_changed', 'insufficient_stock', 'out_of_stock', 'unavailable'],
  },
  variantId: UUID,
})

const UNKNOWN_YET = 'Null until there is a destination'

export const CART: JsonSchema = objectOf('Cart', {
  id: UUID,
  version: { type: 'integer', description: 'Counts the changes; for `If-Match`' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  lines: { type: 'array', items: CART_LINE, maxItems: 500 },
  coupons: { type: 'array', items: { type: 'object' } },
  subtotal: MONEY,
  discount: MONEY,
  shipping: { description: UNKNOWN_YET, oneOf: [MONEY, { type: 'null' }] },
  tax: { description: UNKNOWN_YET, oneOf: [MONEY, { type: 'null' }] },
  total: MONEY,
  notices: { type: 'array', items: NOTICE },
})

export const SHIPPING_OPTION: JsonSchema = objectOf('ShippingOption', {
  id: { type: 'string' },
  name: { type: 'string' },
  price: MONEY,
  estimate: { type: 'string', description: 'For people: when the parcel is expected' },
})
