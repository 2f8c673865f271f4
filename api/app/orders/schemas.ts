import { COUPON_CODE, OPTIONS } from '#app/carts/schemas'
import { IMAGE } from '#app/catalog/schemas'
import { type JsonSchema, MONEY, objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

const STRING: JsonSchema = { type: 'string' }
const INTEGER: JsonSchema = { type: 'integer' }

const ADDRESS: JsonSchema = {
  title: 'Address',
  type: 'object',
  properties: {
    name: STRING,
    line1: STRING,
    line2: STRING,
    city: STRING,
    region: STRING,
    postcode: STRING,
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  required: ['name', 'line1', 'city', 'country'],
}

const ORDER_LINE = objectOf('OrderLine', {
  id: UUID,
  variantId: UUID,
  sku: STRING,
  slug: STRING,
  name: STRING,
  options: OPTIONS,
  image: { anyOf: [IMAGE, { type: 'null' }] },
  quantity: INTEGER,
  unitPrice: MONEY,
  discount: MONEY,
  total: MONEY,
  tax: { ...MONEY, description: 'Contained in the total if `pricesIncludeTax`, else on top of it' },
  shipped: { ...INTEGER, description: 'Units that have left' },
  returned: { ...INTEGER, description: 'Units that came back' },
  cancelled: { ...INTEGER, description: 'Units that will never be sent' },
})

const SHIPMENT = objectOf('Shipment', {
  id: UUID,
  carrier: STRING,
  trackingNumber: { type: ['string', 'null'] },
  trackingUrl: {
    type: ['string', 'null'],
    description: 'Where the parcel can be followed, for carriers that are known',
  },
  shippedAt: TIMESTAMP,
  lines: {
    type: 'array',
    items: objectOf('ShipmentLine', { lineId: UUID, quantity: INTEGER }),
  },
})

const ORDER_COUPON = objectOf('OrderCoupon', {
  code: COUPON_CODE,
  kind: { type: 'string', enum: ['percentage', 'amount', 'free_shipping'] },
  discount: { ...MONEY, description: 'What it took off the goods' },
})

export const ORDER: JsonSchema = objectOf('Order', {
  id: UUID,
  number: { type: 'string', description: 'For people, such as 7K3M-92QX' },
  status: { type: 'string', enum: ['open', 'cancelled', 'closed'] },
  cancelReason: {
    type: ['string', 'null'],
    enum: ['expired', 'superseded', 'customer', 'staff', 'payment_failed', null],
  },
  paymentStatus: {
    type: 'string',
    enum: [
      'pending',
      'processing',
      'paid',
      'partially_refunded',
      'refunded',
      'failed',
      'not_required',
    ],
  },
  disputed: { type: 'boolean' },
  fulfilmentStatus: {
    type: 'string',
    enum: ['unfulfilled', 'partially_fulfilled', 'fulfilled', 'returned'],
  },
  lines: { type: 'array', items: ORDER_LINE },
  coupons: { type: 'array', items: ORDER_COUPON },
  subtotal: { ...MONEY, description: 'Before discounts' },
  discount: MONEY,
  shipping: MONEY,
  tax: MONEY,
  pricesIncludeTax: {
    type: 'boolean',
    description:
      'Whether prices and sums contain the tax: total = subtotal − discount + shipping, with the tax on top where they do not',
  },
  total: MONEY,
  refunded: MONEY,
  email: STRING,
  addresses: objectOf('OrderAddresses', {
    shipping: ADDRESS,
    billing: { anyOf: [ADDRESS, { type: 'null' }], description: 'Null: the same' },
  }),
  shippingOption: objectOf('ChosenShippingOption', { id: STRING, name: STRING }),
  shipments: { type: 'array', items: SHIPMENT },
  placedAt: TIMESTAMP,
  payUntil: TIMESTAMP,
})

export const PAYMENT_URL: JsonSchema = {
  type: ['string', 'null'],
  description: 'The payment page; null while it cannot be had',
}

export const PLACED_ORDER = objectOf('PlacedOrder', {
  order: ORDER,
  paymentUrl: PAYMENT_URL,
  accessToken: { type: 'string', description: 'For `X-Order-Token`; never put it into an address' },
})

export const FOUND_ORDER = objectOf('FoundOrder', {
  order: ORDER,
  accessToken: { type: 'string', description: 'For `X-Order-Token`' },
})
