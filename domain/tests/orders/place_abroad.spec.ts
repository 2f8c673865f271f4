import { test } from '@japa/runner'
import { ListShippingOptionsQuery, hashCartToken } from '../../src/carts/index.ts'
import { CancelOrder } from '../../src/orders/index.ts'
import { rows } from '../../src/shared/index.ts'
import {
  type OrderTax,
  orderTax,
  type TaxBook,
  TaxProvider,
  type TaxQuestion,
  TaxRates,
  TaxServiceUnavailableError,
} from '../../src/taxes/index.ts'
import { ADDRESS, checkOut, placed } from '../support/checkout.ts'
import { couponIn } from '../support/coupons.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { statementsOf } from '../support/statements.ts'
import { TestShop } from '../support/test_shop.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' as const })
const NEW_YORK = { ...ADDRESS, city: 'Albany', region: 'NY', country: 'US' }

/** Answers like a service: only when it is asked, and with what the city and the county want too. */
class CityTax extends TaxProvider {
  readonly asked: TaxQuestion[] = []
  isReachable = true

  known(): null {
    return null
  }

  async ask(question: TaxQuestion): Promise<OrderTax> {
    this.asked.push(question)
    if (!this.isReachable) throw new TaxServiceUnavailableError('The city does not answer')
    const rate = 887.5
    const lines = question.lines.map(({ amount }) => ({ tax: Math.round(amount * 0.08875), rate }))
    const shipping = { tax: 0, rate: 0 }
    const total = lines.reduce((sum, { tax }) => sum + tax, 0)
    return { pricesIncludeTax: false, lines, shipping, total, source: 'city_tax' }
  }
}

test.group('An order that goes where the tax comes on top', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  async function jane() {
    const { mug, bag } = await onSale(shop.db, { mug: { price: 1000 }, bag: { price: 333 } })
    const shopper = await Shopper.arrives(shop.db, shop.clock)
    await shopper.adds(mug, 2)
    await shopper.adds(bag)
    return shopper
  }

  async function optionsFor(shopper: Shopper, region?: string) {
    const list = await shop.make(ListShippingOptionsQuery)
    return (await list.execute(hashCartToken(shopper.token), 'US', region)) ?? []
  }

  test('costs its goods, its postage and the tax on both', async ({ assert }) => {
    const shopper = await jane()
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    assert.containsSubset(order, {
      subtotal: gbp(2333),
      shipping: gbp(1695),
      tax: gbp(161),
      total: gbp(4189),
      pricesIncludeTax: false,
    })
    assert.deepEqual(
      order.lines.map(({ total, tax }) => [total.amount, tax.amount]),
      [
        [2000, 80],
        [333, 13],
      ]
    )
  })

  test('the shopper sees all of it before, once the state is known', async ({ assert }) => {
    const shopper = await jane()
    const [unknown] = await optionsFor(shopper)
    assert.deepInclude(unknown, { tax: null, pricesIncludeTax: false, total: gbp(4028) })
    const [known] = await optionsFor(shopper, 'new york')
    assert.deepInclude(known, { tax: gbp(161), pricesIncludeTax: false, total: gbp(4189) })

    const before = await snapshotOf(shop.db)
    const blind = await checkOut(shop, shopper, {
      shippingAddress: NEW_YORK,
      expectedTotal: gbp(4028),
    })
    assert.containsSubset(!blind.ok && blind.error, {
      code: 'price_changed',
      cart: { tax: gbp(161), total: gbp(4189), pricesIncludeTax: false },
    })
    assert.deepEqual(await snapshotOf(shop.db), before)
    const expectedTotal = gbp(4189)
    assert.isTrue((await checkOut(shop, shopper, { shippingAddress: NEW_YORK, expectedTotal })).ok)
  })

  test('without a state that is known nothing is placed', async ({ assert }) => {
    const shopper = await jane()
    const before = await snapshotOf(shop.db)
    for (const region of [undefined, 'Bavaria']) {
      const refused = await checkOut(shop, shopper, { shippingAddress: { ...NEW_YORK, region } })
      assert.deepEqual(!refused.ok && refused.error, { code: 'region_required' })
    }
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('discounts come off before the tax is worked out', async ({ assert }) => {
    await couponIn(shop.db, 'HALF', { basisPoints: 5000 })
    const shopper = await jane()
    await shopper.enters('HALF')
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    assert.containsSubset(order, { discount: gbp(1167), tax: gbp(114), total: gbp(2975) })
  })

  test('paid, it is captured to the penny, and invoiced with what was added', async ({
    assert,
  }) => {
    const shopper = await jane()
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    await shop.pay(order.id)
    await shop.hear()
    const captured = await rows(
      shop.db,
      `SELECT placed.captured, shipping_captured, json_agg(line.captured ORDER BY position) AS lines
       FROM orders.orders placed JOIN orders.order_lines line ON line.order_id = placed.id
       GROUP BY placed.id`
    )
    assert.deepEqual(captured, [{ captured: 4189, shipping_captured: 1763, lines: [2080, 346] }])
    const [invoice] = await rows<Record<string, unknown>>(
      shop.db,
      'SELECT net, tax, total, prices_include_tax FROM invoices.invoices'
    )
    assert.deepEqual(invoice, { net: 4028, tax: 161, total: 4189, prices_include_tax: false })
    assert.include(shop.postBox.mails[0]?.text, 'Tax: £1.61\nTotal: £41.89')
  })

  test('cancelled after it was paid, all of it goes back, tax and all', async ({ assert }) => {
    const shopper = await jane()
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    await shop.pay(order.id)
    await shop.hear()
    await (await shop.make(CancelOrder)).execute(order.id, 'cancel_by_customer')
    await shop.sendRefunds()
    await shop.hear()
    assert.containsSubset(await refundsOf(shop.db, order.id), [{ amount: 4189 }])
    assert.equal((await orderOf(shop.db, order.id)).refunded, 4189)
    const notes = await rows(
      shop.db,
      `SELECT net, tax, total, prices_include_tax FROM invoices.invoices WHERE kind = 'credit_note'`
    )
    assert.deepEqual(notes, [{ net: 4028, tax: 161, total: 4189, prices_include_tax: false }])
  })

  test('express does not go to Alaska', async ({ assert }) => {
    const shopper = await jane()
    const shippingAddress = { ...NEW_YORK, region: 'AK' }
    const refused = await checkOut(shop, shopper, { shippingAddress, shippingOption: 'express' })
    assert.deepEqual(!refused.ok && refused.error, { code: 'shipping_option_unavailable' })
    assert.lengthOf(await optionsFor(shopper, 'Alaska'), 1)
  })
})

test.group('A rate that changes', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(async () => {
    await rows(shop.db, `DELETE FROM taxes.rates WHERE source = 'a test'`)
    await ledgerMustAgree(shop)
  })

  async function jane() {
    const { mug } = await onSale(shop.db, { mug: { price: 1200 } })
    const shopper = await Shopper.arrives(shop.db, shop.clock)
    await shopper.adds(mug)
    return shopper
  }

  const newRate = (from: Date) =>
    rows(
      shop.db,
      `INSERT INTO taxes.rates (country, tax_class, basis_points, valid_from, source, entered_on)
       VALUES ('GB', 'standard', 2500, ?::date, 'a test', now())`,
      [from.toISOString().slice(0, 10)]
    )

  test('is the one of the order that is placed next, whatever this process remembers', async ({
    assert,
  }) => {
    const shopper = await jane()
    await (await shop.make(TaxRates)).open()
    await newRate(shop.clock.now())
    const { order } = await placed(shop, shopper)
    assert.equal(order.tax.amount, 319)
  })

  test('entered beforehand, holds from its day on, and orders keep the rate they were placed at', async ({
    assert,
  }) => {
    const shopper = await jane()
    await newRate(new Date(shop.clock.now().getTime() + 24 * 3600_000))
    const today = await placed(shop, shopper)
    assert.equal(today.order.tax.amount, 266)
    shop.sandbox.stripe.clock.advance(24 * 3600)
    const tomorrow = await placed(shop, shopper)
    assert.equal(tomorrow.order.tax.amount, 319)
    const [first] = await rows<{ tax: number }>(
      shop.db,
      'SELECT tax FROM orders.orders ORDER BY id'
    )
    assert.equal(first?.tax, 266)
  })

  test('so is a tariff', async ({ assert }) => {
    const shopper = await jane()
    await placed(shop, shopper)
    const set = (price: number) =>
      rows(
        shop.db,
        `UPDATE shipping.bands SET price = ? WHERE zone_id = 'uk' AND tariff_id = 'standard' AND up_to = 2000`,
        [price]
      )
    await set(400)
    try {
      const { order } = await placed(shop, shopper, { email: 'new@example.com' })
      assert.equal(order.shipping.amount, 400)
    } finally {
      await set(395)
    }
  })

  test('looking both up costs a checkout no statement', async ({ assert }) => {
    const shopper = await jane()
    await placed(shop, shopper)
    const statements = await statementsOf(() => checkOut(shop, shopper, { email: 'a@example.com' }))
    const own = statements.filter((sql) => /taxes\.|shipping\./.test(sql))
    assert.lengthOf(own, 1)
    assert.include(own[0], 'INSERT INTO orders.orders')
  })
})

test.group('A tax service behind the port', (group) => {
  let shop: TestShop
  let service: CityTax
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    service = new CityTax()
    shop.container.bindValue(TaxProvider, service)
  })
  group.each.teardown(() => ledgerMustAgree(shop))

  async function jane() {
    const { mug } = await onSale(shop.db, { mug: { price: 1000 } })
    const shopper = await Shopper.arrives(shop.db, shop.clock)
    await shopper.adds(mug, 2)
    return shopper
  }

  const sourceOf = async (id: string) => {
    const [order] = await rows<{ tax_source: string }>(
      shop.db,
      'SELECT tax_source FROM orders.orders WHERE id = ?',
      [id]
    )
    return order?.tax_source
  }

  test('is asked outside of the transaction, once, and its answer is what is charged', async ({
    assert,
  }) => {
    const shopper = await jane()
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    assert.deepEqual(order.tax, gbp(178))
    assert.deepEqual(order.total, gbp(2000 + 1695 + 178))
    assert.equal(await sourceOf(order.id), 'city_tax')
    assert.lengthOf(service.asked, 1)
  })

  test('is asked again when the cart was changed while it answered', async ({ assert }) => {
    const shopper = await jane()
    const [line] = (await shopper.cart()).lines
    const ask = service.ask.bind(service)
    service.ask = async (question) => {
      const answer = await ask(question)
      if (service.asked.length === 1 && line) await shopper.sets(line.variantId, 3)
      return answer
    }
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    assert.lengthOf(service.asked, 2)
    assert.deepEqual(order.tax, gbp(266))
  })

  test('out of reach, the table of rates stands in for it, and the order says so', async ({
    assert,
  }) => {
    service.isReachable = false
    const shopper = await jane()
    const { order } = await placed(shop, shopper, { shippingAddress: NEW_YORK })
    assert.deepEqual(order.tax, gbp(148))
    assert.equal(await sourceOf(order.id), 'table')
  })

  test('a fault of its own is no reason to guess: nothing is placed', async ({ assert }) => {
    const shopper = await jane()
    service.ask = async () => {
      throw new TypeError('A bug')
    }
    const before = await snapshotOf(shop.db)
    await assert.rejects(() => checkOut(shop, shopper, { shippingAddress: NEW_YORK }), 'A bug')
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('may know some answers by itself', async ({ assert }) => {
    service.known = ((question: TaxQuestion, book: TaxBook) =>
      question.destination.country === 'GB' ? orderTax(question, book) : null) as never
    const shopper = await jane()
    const { order } = await placed(shop, shopper)
    assert.deepEqual(order.tax, gbp(399))
    assert.isEmpty(service.asked)
  })
})
