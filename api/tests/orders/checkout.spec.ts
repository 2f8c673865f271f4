import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { checkouts } from '#app/shared/observability/metrics'
import { ApiShopper, CHECKOUT } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { mugsOnSale } from '#tests/support/stock'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

async function janeHasTwoMugs() {
  const [mug] = await mugsOnSale(1)
  const jane = await ApiShopper.withCart()
  await jane.adds(String(mug), 2)
  return { jane, mug: String(mug) }
}

const ordersPlaced = async () => {
  const [{ count }] = await db.from('orders.orders').count('* as count')
  return Number(count)
}

async function counted(outcome: string): Promise<number> {
  const { values } = await checkouts.get()
  return values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0
}

test.group('POST /checkouts', (group) => {
  let pages: PaymentPages
  group.setup(() => {
    const opened = PaymentPages.open()
    pages = opened.pages
    return opened.close
  })
  group.each.setup(() => {
    pages.isReachable = true
  })

  test('201 with the order, its page, its token, and where it is', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    const { status, headers, body } = await jane.checksOut('k', { expectedTotal: gbp(1395) })
    assert.equal(status, 201)
    const { order, paymentUrl, accessToken } = body.data
    assert.equal(headers.get('location'), `/api/v1/orders/${order.id}`)
    assert.include(headers.get('set-cookie'), `hf_order_${order.id}=${accessToken}; Path=/`)
    assert.include(headers.get('set-cookie'), 'HttpOnly')
    assert.match(paymentUrl, /^https:\/\/pay\.example\/cs_/)
    const members = `id number status cancelReason paymentStatus disputed fulfilmentStatus lines subtotal discount shipping tax pricesIncludeTax coupons
      total refunded email addresses shippingOption shipments placedAt payUntil`
    assert.deepEqual(Object.keys(order), members.split(/\s+/))
    assert.deepEqual(order.total, gbp(1395))
    assert.deepEqual(order.addresses, { shipping: CHECKOUT.shippingAddress, billing: null })
    assert.deepInclude(order.lines[0], { variantId: mug, quantity: 2, total: gbp(1000) })
    assert.match(order.placedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('the same key again: the same answer', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const first = await jane.checksOut('k')
    const again = await jane.checksOut('k')
    assert.equal(again.status, 201)
    assert.deepEqual(again.body, first.body)
  })

  test('is counted: as placed, as refused, and as failed where it was our fault', async ({
    assert,
  }) => {
    const { jane } = await janeHasTwoMugs()
    const before = [await counted('placed'), await counted('refused'), await counted('failed')]
    await jane.checksOut('k')
    await jane.checksOut('k2', { expectedTotal: gbp(1) })
    pages.isReachable = false
    await jane.checksOut('k3', { email: 'else@example.com' })
    const after = [await counted('placed'), await counted('refused'), await counted('failed')]
    assert.deepEqual(
      after.map((count, index) => count - (before[index] ?? 0)),
      [1, 1, 1]
    )
  })

  test('the order of members and unknown ones make no other request', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const first = await jane.checksOut('k')
    const shuffled = Object.fromEntries(Object.entries(CHECKOUT).reverse())
    const again = await jane.post(
      '/checkouts',
      { ...shuffled, colour: 'red' },
      { 'idempotency-key': 'k' }
    )
    assert.deepEqual(again.body, first.body)
  })

  test('the key: required, 1 to 255 visible ASCII characters, and for one body', async ({
    assert,
  }) => {
    const { jane } = await janeHasTwoMugs()
    const before = await ordersPlaced()
    const missing = await jane.post('/checkouts', CHECKOUT)
    const invalid = await jane.checksOut('two words')
    const long = await jane.checksOut('x'.repeat(256))
    assert.deepEqual(
      [missing, invalid, long].map(({ status, body }) => [status, body.code]),
      [
        [400, 'idempotency_key_required'],
        [400, 'idempotency_key_invalid'],
        [400, 'idempotency_key_invalid'],
      ]
    )
    assert.equal(await ordersPlaced(), before)
    assert.equal((await jane.checksOut('x'.repeat(255))).status, 201)
    const reused = await jane.checksOut('x'.repeat(255), { email: 'joe@example.com' })
    assert.deepEqual([reused.status, reused.body.code], [422, 'idempotency_key_reused'])
    assert.equal(await ordersPlaced(), before + 1)
  })

  test('a total that was not seen: 409 with the cart, shipping and tax included', async ({
    assert,
  }) => {
    const { jane } = await janeHasTwoMugs()
    const before = await ordersPlaced()
    const { status, body } = await jane.checksOut('k', { expectedTotal: gbp(1000) })
    assert.deepEqual([status, body.code], [409, 'price_changed'])
    assert.containsSubset(body.cart, { total: gbp(1395), shipping: gbp(395), tax: gbp(233) })
    assert.equal(await ordersPlaced(), before)
  })

  test('sold out in the meantime: 409 naming the lines', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    await db.from('inventory.stock_levels').where('variant_id', mug).update({ on_hand: 1 })
    const { status, body } = await jane.checksOut('k')
    assert.deepEqual([status, body.code], [409, 'insufficient_stock'])
    assert.deepEqual(body.lines, [{ variantId: mug, requested: 2, available: 1 }])
  })

  test('an empty cart: 422; none: 404', async ({ assert }) => {
    const jane = await ApiShopper.withCart()
    const empty = await jane.checksOut('k')
    assert.deepEqual([empty.status, empty.body.code], [422, 'cart_empty'])
    const none = await new ApiShopper().checksOut('k')
    assert.deepEqual([none.status, none.body.code], [404, 'cart_not_found'])
  })

  test('a way of sending that there is not: 422 at /shippingOption', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const { status, body } = await jane.checksOut('k', { shippingOption: 'pigeon' })
    assert.equal(status, 422)
    assert.equal(body.errors[0].pointer, '/shippingOption')
  })

  test('the provider out of reach: 201 without a page; placed again: 503', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    pages.isReachable = false
    const { status, body } = await jane.checksOut('k')
    assert.equal(status, 201)
    assert.isNull(body.data.paymentUrl)
    await jane.adds(mug)
    const again = await jane.checksOut('other')
    assert.deepEqual([again.status, again.body.code], [503, 'payment_provider_unavailable'])
    assert.equal(again.headers.get('retry-after'), '5')
    const own = { 'x-order-token': body.data.accessToken }
    const order = await jane.get(`/orders/${body.data.order.id}`, own)
    assert.equal(order.body.data.status, 'open')
  })

  test('paid, or being paid, a moment ago: 409', async ({ assert }) => {
    for (const [standing, code] of [
      ['paid', 'order_already_paid'],
      ['processing', 'order_payment_processing'],
    ] as const) {
      const { jane, mug } = await janeHasTwoMugs()
      const { body } = await jane.checksOut('k')
      pages.pay(body.data.paymentUrl, standing)
      await jane.adds(mug)
      const refused = await jane.checksOut('other')
      assert.deepEqual([refused.status, refused.body.code], [409, code])
    }
  })

  test('addresses and contacts that make no sense: 422 at {1}')
    .with([
      [{ email: undefined }, '/email'],
      [{ email: 'jane' }, '/email'],
      [{ email: `${'x'.repeat(250)}@example.com` }, '/email'],
      [{ email: 'jane\u0000@example.com' }, '/email'],
      [{ phone: 'ring me' }, '/phone'],
      [{ phone: 442079460000 }, '/phone'],
      [{ shippingAddress: undefined }, '/shippingAddress'],
      [{ shippingAddress: 'London' }, '/shippingAddress'],
      [{ shippingAddress: { ...CHECKOUT.shippingAddress, name: ' ' } }, '/shippingAddress/name'],
      [
        { shippingAddress: { ...CHECKOUT.shippingAddress, line1: 'a\u0000b' } },
        '/shippingAddress/line1',
      ],
      [
        { shippingAddress: { ...CHECKOUT.shippingAddress, city: '\ud800' } },
        '/shippingAddress/city',
      ],
      [
        { shippingAddress: { ...CHECKOUT.shippingAddress, city: 'x'.repeat(101) } },
        '/shippingAddress/city',
      ],
      [
        { shippingAddress: { ...CHECKOUT.shippingAddress, country: 'XX' } },
        '/shippingAddress/country',
      ],
      [
        { shippingAddress: { ...CHECKOUT.shippingAddress, country: 'gb' } },
        '/shippingAddress/country',
      ],
      [{ billingAddress: {} }, '/billingAddress/name'],
      [{ shippingOption: 7 }, '/shippingOption'],
      [{ expectedTotal: 1395 }, '/expectedTotal'],
      [{ expectedTotal: { amount: '1395', currency: 'GBP' } }, '/expectedTotal/amount'],
      [{ expectedTotal: { amount: 1e20, currency: 'GBP' } }, '/expectedTotal/amount'],
      [{ expectedTotal: { amount: 1395, currency: 'XXX' } }, '/expectedTotal/currency'],
    ] as [Record<string, unknown>, string][])
    .run(async ({ assert }, [changes, pointer]) => {
      const { jane } = await janeHasTwoMugs()
      const before = await ordersPlaced()
      const { status, body } = await jane.checksOut('k', changes)
      assert.equal(status, 422)
      assert.include(
        body.errors.map((error: { pointer: string }) => error.pointer),
        pointer
      )
      assert.equal(await ordersPlaced(), before)
    })

  test('names as people have them are kept to the letter', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const shippingAddress = {
      name: 'Zoë Ó Súilleabháin-李 🎁',
      line1: 'Straße 5, 2. Stock',
      line2: 'c/o "Müller" <b>',
      city: 'Zürich',
      country: 'CH',
    }
    const { body } = await jane.checksOut('k', { shippingAddress })
    assert.deepEqual(body.data.order.addresses.shipping, shippingAddress)
    assert.deepEqual(body.data.order.tax, gbp(0))
  })
})
