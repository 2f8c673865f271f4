import { test } from '@japa/runner'
import { checkOut, CHECKOUT, placed } from '../support/checkout.ts'
import { changePrice, onSale, withdraw } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { attemptsOf } from '../support/orders.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' as const })

test.group('Placing an order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  test('keeps what was agreed, holds the stock, and gives a page to pay on', async ({ assert }) => {
    const { mug, bag } = await onSale(shop.db, { mug: { price: 1299, weight: 400 }, bag: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug, 2)
    await jane.adds(bag)
    const { order, paymentUrl } = await placed(shop, jane, { phone: '+44 20 7946 0000' })

    assert.match(order.number, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    assert.containsSubset(order, {
      status: 'open',
      paymentStatus: 'pending',
      fulfilmentStatus: 'unfulfilled',
      disputed: false,
      subtotal: gbp(3098),
      discount: gbp(0),
      shipping: gbp(395),
      tax: gbp(582),
      total: gbp(3493),
      refunded: gbp(0),
      email: 'jane@example.com',
      addresses: { shipping: CHECKOUT.shippingAddress, billing: null },
      shipments: [],
    })
    assert.deepEqual(
      order.lines.map(({ name, quantity, unitPrice, total, tax }) => [
        name,
        quantity,
        unitPrice.amount,
        total.amount,
        tax.amount,
      ]),
      [
        ['MUG', 2, 1299, 2598, 433],
        ['BAG', 1, 500, 500, 83],
      ]
    )
    const minutes = (Date.parse(order.payUntil) - Date.parse(order.placedAt)) / 60_000
    assert.equal(minutes, 35)
    assert.equal(order.placedAt, shop.clock.now().toISOString())
    assert.isNotNull(paymentUrl)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2, allocated: 0 })
    assert.lengthOf(await attemptsOf(shop.db, order.id), 1)
  })

  test('leaves the cart as it is, for those who go back', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 2 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug, 2)
    const cart = await jane.cart()
    await placed(shop, jane)
    assert.deepEqual(await jane.cart(), cart)
  })

  test('what changes in the catalogue afterwards changes nothing in the order', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { price: 1000 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const { order } = await placed(shop, jane, { key: 'k' })
    await changePrice(shop.db, mug, 2000)
    assert.deepEqual((await placed(shop, jane, { key: 'k' })).order, order)
  })

  test('with Stripe out of reach, the order stands and its page comes later', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'drop', times: 9 })
    const { order, paymentUrl } = await placed(shop, jane)
    assert.equal(order.status, 'open')
    assert.isNull(paymentUrl)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
  })

  test('an order that costs nothing is settled at once, and its cart is closed', async ({
    assert,
  }) => {
    const { voucher } = await onSale(shop.db, { voucher: { price: 0, weight: 0 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(voucher, 3)
    const { order, paymentUrl } = await placed(shop, jane)
    assert.deepInclude(order, { paymentStatus: 'not_required', total: gbp(0) })
    assert.isNull(paymentUrl)
    assert.deepInclude(await levelOf(shop.db, voucher), { reserved: 0, allocated: 3 })
    assert.isEmpty(await attemptsOf(shop.db, order.id))
    assert.isEmpty((await jane.cart()).lines)
  })

  test('is refused when it costs less than Stripe charges', async ({ assert }) => {
    const { voucher } = await onSale(shop.db, { voucher: { price: 29, weight: 0 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(voucher)
    const before = await snapshotOf(shop.db)
    const refused = await checkOut(shop, jane)
    assert.deepEqual(refused, {
      ok: false,
      error: { code: 'amount_below_minimum', total: gbp(29) },
    })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('is refused with no cart, or with an empty one', async ({ assert }) => {
    const jane = await Shopper.arrives(shop.db)
    const before = await snapshotOf(shop.db)
    const empty = await checkOut(shop, jane)
    assert.deepEqual(empty, { ok: false, error: { code: 'cart_empty' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('is refused when there is not enough, naming the lines', async ({ assert }) => {
    const { mug, bag } = await onSale(shop.db, { mug: { stock: 3 }, bag: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug, 3)
    await jane.adds(bag)
    const joe = await Shopper.arrives(shop.db)
    await joe.adds(mug)
    await placed(shop, joe)
    const before = await snapshotOf(shop.db)
    assert.deepEqual(await checkOut(shop, jane), {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 3, available: 2 }],
      },
    })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('is refused when something is not sold any more', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug, 2)
    await withdraw(shop.db, mug)
    const before = await snapshotOf(shop.db)
    assert.deepEqual(await checkOut(shop, jane), {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 2, available: 0 }],
      },
    })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('is refused when the total is not the one that was seen, with the cart as it is now', async ({
    assert,
  }) => {
    const { mug } = await onSale(shop.db, { mug: { price: 1000 } })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    await changePrice(shop.db, mug, 1100)
    const before = await snapshotOf(shop.db)
    const refused = await checkOut(shop, jane, { expectedTotal: gbp(1395), key: 'k' })
    assert.isFalse(refused.ok)
    if (refused.ok || refused.error.code !== 'price_changed') return assert.fail('price_changed')
    assert.containsSubset(refused.error.cart, {
      shipping: gbp(395),
      tax: gbp(249),
      total: gbp(1495),
      notices: [{ code: 'price_changed', variantId: mug }],
    })
    assert.deepEqual(await snapshotOf(shop.db), before)

    const { order } = await placed(shop, jane, { expectedTotal: gbp(1495), key: 'k' })
    assert.deepEqual(order.total, gbp(1495))
  })

  test('is refused for a way of sending that there is not', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    const before = await snapshotOf(shop.db)
    const refused = await checkOut(shop, jane, { shippingOption: 'pigeon' })
    assert.deepEqual(refused, { ok: false, error: { code: 'shipping_option_unavailable' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })
})
