import { test } from '@japa/runner'
import fc from 'fast-check'
import { type Cart, priceCart } from '../../../src/carts/index.ts'
import type { SellableVariant } from '../../../src/catalog/index.ts'
import {
  draftCreditNote,
  type CreditedRefund,
} from '../../../src/invoices/domain/draft_credit_note.ts'
import { draftInvoice } from '../../../src/invoices/domain/draft_invoice.ts'
import { type InvoiceId, type InvoiceLine, sumsOf } from '../../../src/invoices/domain/invoice.ts'
import { type Quote, quote } from '../../../src/orders/domain/quote.ts'
import type { Sale } from '../../../src/orders/index.ts'
import type { Coupon, CouponId, CouponKind } from '../../../src/promotions/index.ts'
import {
  type CartId,
  type CategoryId,
  money,
  newId,
  type OrderId,
  type OrderLineId,
  type ProductId,
  type VariantId,
} from '../../../src/shared/index.ts'
import { ShippingTariffs } from '../../../src/shipping/index.ts'
import { orderTax, TAX_CLASSES, type TaxClass, TaxRates } from '../../../src/taxes/index.ts'
import { testDatabase } from '../../support/database.ts'

const NOW = new Date('2026-11-28T12:00:00Z')
const CATEGORIES = [newId<CategoryId>(), newId<CategoryId>()]

interface Goods {
  readonly price: number
  readonly quantity: number
  readonly weight: number
  readonly taxClass: TaxClass
  readonly category: number
}

const goods: fc.Arbitrary<Goods[]> = fc.array(
  fc.record({
    price: fc.integer({ min: 0, max: 20_000 }),
    quantity: fc.integer({ min: 1, max: 30 }),
    weight: fc.nat(3000),
    taxClass: fc.constantFrom(...TAX_CLASSES),
    category: fc.nat(1),
  }),
  { minLength: 1, maxLength: 20 }
)

const coupons: fc.Arbitrary<Coupon[]> = fc.uniqueArray(
  fc
    .record({
      code: fc.constantFrom('A', 'B', 'C'),
      kind: fc.constantFrom<CouponKind>('percentage', 'amount', 'free_shipping'),
      size: fc.integer({ min: 1, max: 10_000 }),
      minimumSpend: fc.nat(10_000),
      categoryIds: fc.subarray(CATEGORIES),
    })
    .map(({ size, ...terms }) => ({
      ...terms,
      id: newId<CouponId>(),
      basisPoints: terms.kind === 'percentage' ? size : null,
      amount: terms.kind === 'amount' ? size : null,
      currency: 'GBP' as const,
      productIds: [],
      perCustomerLimit: null,
      totalLimit: null,
      stackable: true,
      validFrom: new Date(0),
      validUntil: null,
      isDeactivated: false,
      isExhausted: false,
    })),
  { selector: ({ code }) => code, maxLength: 3 }
)

const destinations = fc.constantFrom(
  ...['GB', 'DE', 'FI', 'IE', 'JP'].map((country) => ({ country, region: undefined })),
  ...['NY', 'CA', 'MN', 'OR'].map((region) => ({ country: 'US', region }))
)

function cartOf(wanted: readonly Goods[], given: readonly Coupon[]) {
  const variants = new Map<VariantId, SellableVariant>()
  const lines = wanted.map(({ price, quantity, weight, taxClass, category }) => {
    const id = newId<VariantId>()
    const asAdded = { sku: id, slug: 'x', name: 'X', options: {}, price: money(price, 'GBP') }
    const productId = newId<ProductId>()
    const categoryId = CATEGORIES[category] ?? newId<CategoryId>()
    variants.set(id, { ...asAdded, id, productId, categoryId, taxClass, weight, image: null })
    return { variantId: id, quantity, asAdded }
  })
  const cart: Cart = {
    id: newId<CartId>(),
    version: 1,
    currency: 'GBP',
    accountId: null,
    follows: null,
    lines,
    coupons: given.map(({ code }) => code),
  }
  const known = new Map(given.map((coupon) => [coupon.code, coupon]))
  return priceCart(cart, { variants, availability: new Map(), coupons: known, at: NOW })
}

/** As the order's row says it, from which its invoice is made. */
function saleOf({ cart, tax, shippingOption, total }: Quote): Sale {
  const gross = (net: number, itsTax: number) => net + (tax.pricesIncludeTax ? 0 : itsTax)
  return {
    orderId: newId<OrderId>(),
    orderNumber: '7K3M-92QX',
    currency: 'GBP',
    pricesIncludeTax: tax.pricesIncludeTax,
    paidAt: NOW.toISOString(),
    isStray: false,
    lines: cart.lines.map((line, index) => {
      const { tax: itsTax = 0, rate = 0 } = tax.lines[index] ?? {}
      return {
        id: newId<OrderLineId>(),
        sku: line.sku,
        name: line.name,
        options: {},
        quantity: line.quantity,
        unitPrice: line.unitPrice.amount,
        discount: line.discount.amount,
        total: gross(line.total.amount, itsTax),
        tax: itsTax,
        taxRate: rate,
      }
    }),
    shipping: {
      name: shippingOption.name,
      total: gross(shippingOption.price.amount, tax.shipping.tax),
      tax: tax.shipping.tax,
      taxRate: tax.shipping.rate,
    },
    tax: tax.total,
    total: total.amount,
    addresses: null,
  }
}

const add = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0)

test.group('Whatever is bought, with whatever coupons, wherever it goes', (group) => {
  let quoted: (...order: [Goods[], Coupon[], { country: string; region?: string }]) => Quote
  group.setup(async () => {
    const { db } = await testDatabase()
    const { content: rates } = await new TaxRates(db).open()
    const { content: tariffs } = await new ShippingTariffs(db).open()
    quoted = (wanted, given, { country, region }) => {
      const cart = cartOf(wanted, given)
      const result = quote(
        { ...cart, coupons: cart.coupons.filter(({ reason }) => reason === null) },
        {
          email: 'a@example.com',
          shippingAddress: { name: 'A', line1: 'B', city: 'C', country, region },
          shippingOption: 'standard',
        },
        {
          at: NOW,
          books: { rates, tariffs },
          taxOf: (question) => orderTax(question, rates),
        }
      )
      if (!result.ok) throw new Error(result.error.code)
      return result.value
    }
  })

  test('the sums of the order are those of its lines, its postage and its tax', ({ assert }) => {
    fc.assert(
      fc.property(goods, coupons, destinations, (...order) => {
        const { cart, tax, shippingOption, total } = quoted(...order)
        for (const { unitPrice, quantity, discount, total: line } of cart.lines) {
          assert.equal(line.amount, unitPrice.amount * quantity - discount.amount)
          assert.isTrue(line.amount >= 0 && discount.amount >= 0)
        }
        assert.equal(cart.discount.amount, add(cart.lines.map(({ discount }) => discount.amount)))
        assert.equal(cart.discount.amount, add(cart.coupons.map(({ discount }) => discount.amount)))
        assert.equal(
          total.amount,
          cart.subtotal.amount -
            cart.discount.amount +
            shippingOption.price.amount +
            (tax.pricesIncludeTax ? 0 : tax.total)
        )
        assert.equal(tax.total, tax.shipping.tax + add(tax.lines.map((line) => line.tax)))
      }),
      { numRuns: 2000 }
    )
  })

  test('its invoice comes to what was paid, and to the same tax', ({ assert }) => {
    fc.assert(
      fc.property(goods, coupons, destinations, (...order) => {
        const bought = quoted(...order)
        const invoice = draftInvoice(saleOf(bought))
        if (!invoice) return assert.equal(bought.total.amount, 0)
        const { net, tax, total } = sumsOf(invoice.lines)
        assert.deepEqual([tax, total], [bought.tax.total, bought.total.amount])
        for (const line of invoice.lines) {
          const stated = line.unitPrice * (line.quantity ?? 0) - line.discount
          const own = invoice.pricesIncludeTax ? line.total : line.total - line.tax
          assert.equal(stated, own)
        }
        assert.equal(net, total - tax)
      }),
      { numRuns: 1000 }
    )
  })

  test('given back in whatever parts, the credit notes take back all of it, tax and all', ({
    assert,
  }) => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
    fc.assert(
      fc.property(goods, coupons, destinations, shares, (wanted, given, where, parts) => {
        const draft = draftInvoice(saleOf(quoted(wanted, given, where)))
        if (!draft) return
        const invoice = { ...draft, id: newId<InvoiceId>() }
        const whole = sumsOf(invoice.lines)
        const credited: InvoiceLine[] = []
        let left = whole.total
        for (const share of [...parts, 1]) {
          const amount = Math.floor(left * share)
          if (amount === 0) continue
          const refund: CreditedRefund = {
            id: newId<CreditedRefund['id']>(),
            amount,
            parts: [],
            refundedAt: NOW.toISOString(),
          }
          const note = draftCreditNote({ invoice, credited }, refund)
          assert.equal(sumsOf(note.lines).total, amount)
          assert.isTrue(note.lines.every((line) => line.tax >= 0 && line.tax <= line.total))
          credited.push(...note.lines)
          left -= amount
        }
        assert.deepEqual(sumsOf(credited), whole)
      }),
      { numRuns: 300 }
    )
  })
})
