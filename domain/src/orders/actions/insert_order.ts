import {
  type AccountId,
  newId,
  type OrderId,
  type OrderLineId,
  prepared,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import type { Checkout } from '../domain/checkout.ts'
import { shippingTariffsAre } from '../../shipping/index.ts'
import { taxRatesAre } from '../../taxes/index.ts'
import type { Quote } from '../domain/quote.ts'

export interface NewOrder {
  readonly id: OrderId
  readonly number: string
  /** Whose it is; null for a guest's. */
  readonly accountId: AccountId | null
  readonly bodyHash: Buffer
  readonly checkout: Checkout
  readonly quote: Quote
  readonly placedAt: Date
  readonly payUntil: Date
  /** The revisions of the books that the quote was made by. */
  readonly prices: { readonly ratesRevision: number; readonly tariffsRevision: number }
}

/** Rates of tax or tariffs are not those any more that the order was priced by. Nothing was written: price it anew. */
export interface BooksChanged {
  readonly code: 'books_changed'
}

/**
 * Writes an order with its lines and contacts, in one statement for any number of lines. One that costs nothing is placed
 * and settled at once, hence its second version. The caller holds the cart.
 *
 * @returns whether it was: nothing is, unless rates of tax and tariffs are those that the order was priced by
 * @throws a unique violation of `one_live_order_per_cart` or `order_numbers_are_unique`
 */
export async function insertOrder(trx: Transaction, order: NewOrder): Promise<boolean> {
  const { quote, checkout } = order
  const { cart, shippingOption, total } = quote
  const written = await rows(trx, INSERT, {
    id: order.id,
    number: order.number,
    version: total.amount === 0 ? 2 : 1,
    cartId: cart.id,
    cartVersion: cart.version,
    accountId: order.accountId,
    bodyHash: order.bodyHash,
    paymentStatus: total.amount === 0 ? 'not_required' : 'pending',
    currency: cart.currency,
    subtotal: cart.subtotal.amount,
    discount: cart.discount.amount,
    shipping: shippingOption.price.amount,
    tax: quote.tax.total,
    pricesIncludeTax: quote.tax.pricesIncludeTax,
    shippingTaxRate: quote.tax.shipping.rate,
    taxSource: quote.tax.source,
    coupons: JSON.stringify(couponRows(quote)),
    total: total.amount,
    shippingOption: shippingOption.id,
    shippingName: shippingOption.name,
    placedAt: order.placedAt,
    payUntil: order.payUntil,
    lines: JSON.stringify(lineRows(quote)),
    email: checkout.email,
    phone: checkout.phone ?? null,
    shippingAddress: JSON.stringify(checkout.shippingAddress),
    billingAddress: checkout.billingAddress ? JSON.stringify(checkout.billingAddress) : null,
    ...order.prices,
  })
  return written.length > 0
}

function couponRows({ cart }: Quote) {
  return cart.coupons
    .filter(({ reason }) => reason === null)
    .map(({ code, kind, discount }) => ({ code, kind, discount: discount.amount }))
}

function lineRows({ cart, tax }: Quote) {
  return cart.lines.map((line, index) => ({
    id: newId<OrderLineId>(),
    position: index + 1,
    variant_id: line.variantId,
    sku: line.sku,
    slug: line.slug,
    name: line.name,
    options: line.options,
    image: line.image,
    quantity: line.quantity,
    unit_price: line.unitPrice.amount,
    discount: line.discount.amount,
    total: line.total.amount,
    tax: tax.lines[index]?.tax ?? 0,
    tax_rate: tax.lines[index]?.rate ?? 0,
  }))
}

const INSERT = prepared(`
  WITH placed AS (
    INSERT INTO orders.orders (id, number, version, cart_id, cart_version, body_hash, payment_status, currency, subtotal,
      discount, shipping, tax, total, shipping_option, shipping_name, placed_at, pay_until,
      prices_include_tax, shipping_tax_rate, tax_source, coupons, account_id)
    SELECT :id::uuid, :number, :version::int, :cartId::uuid, :cartVersion::int, :bodyHash::bytea, :paymentStatus, :currency,
      :subtotal::bigint, :discount::bigint, :shipping::bigint, :tax::bigint, :total::bigint, :shippingOption, :shippingName,
      :placedAt::timestamptz, :payUntil::timestamptz, :pricesIncludeTax::boolean, :shippingTaxRate::numeric, :taxSource,
      :coupons::jsonb, :accountId::uuid
    WHERE ${taxRatesAre(':ratesRevision::bigint')} AND ${shippingTariffsAre(':tariffsRevision::bigint')}
    RETURNING id
  ), contact AS (
    INSERT INTO orders.order_contacts (order_id, email, phone, shipping_address, billing_address)
    SELECT id, :email, :phone, :shippingAddress::jsonb, :billingAddress::jsonb FROM placed
  )
  INSERT INTO orders.order_lines (id, order_id, position, variant_id, sku, slug, name, options, image, quantity,
    unit_price, discount, total, tax, tax_rate_bp, tax_rate)
  SELECT line.id, placed.id, position, variant_id, sku, slug, name, options, image, quantity,
    unit_price, discount, total, tax, round(tax_rate), tax_rate
  FROM placed CROSS JOIN jsonb_to_recordset(:lines::jsonb) AS line (id uuid, position int, variant_id uuid, sku text,
    slug text, name text, options jsonb, image jsonb, quantity int, unit_price bigint, discount bigint, total bigint,
    tax bigint, tax_rate numeric)
  RETURNING id`)
