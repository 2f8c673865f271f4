import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { DeactivateCoupon } from '../../src/promotions/index.ts'
import { rows } from '../../src/shared/index.ts'
import { checkOut, placed } from '../support/checkout.ts'
import { couponIn, usesOf } from '../support/coupons.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { statementsOf } from '../support/statements.ts'
import { TestShop } from '../support/test_shop.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' as const })

test.group('Placing a cart with coupons', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  /** Somebody with mugs at £10 and a bag at £3.33 in the cart, and these coupons. */
  async function someone(...codes: string[]) {
    const { mug, bag } = await onSale(shop.db, {
      mug: { price: 1000, stock: 100 },
      bag: { price: 333, stock: 100 },
    })
    const shopper = await Shopper.arrives(shop.db, shop.clock)
    await shopper.adds(mug, 2)
    await shopper.adds(bag)
    for (const code of codes) {
      const entered = await shopper.enters(code)
      if (!entered.ok) throw new Error(`${code}: ${JSON.stringify(entered.error)}`)
    }
    return { shopper, mug, bag }
  }

  test('the order costs what the cart said, line by line', async ({ assert }) => {
    await couponIn(shop.db, 'TEN', { stackable: true })
    await couponIn(shop.db, 'FIVE', { kind: 'amount', stackable: true })
    const { shopper } = await someone('ten', 'five')
    const cart = await shopper.cart()
    const { order } = await placed(shop, shopper, { expectedTotal: gbp(cart.total.amount + 395) })
    assert.containsSubset(order, {
      subtotal: gbp(2333),
      discount: gbp(733),
      shipping: gbp(395),
      total: gbp(1995),
      tax: gbp(333),
      coupons: [
        { code: 'TEN', kind: 'percentage', discount: gbp(233) },
        { code: 'FIVE', kind: 'amount', discount: gbp(500) },
      ],
    })
    assert.deepEqual(
      order.lines.map(({ discount, total }) => [discount.amount, total.amount]),
      cart.lines.map(({ discount, total }) => [discount.amount, total.amount])
    )
    assert.deepInclude(await usesOf(shop.db, 'TEN'), { live: 1, used: 0 })
  })

  test('free delivery is the cheapest way for nothing, another at its price', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'POST', { kind: 'free_shipping' })
    const { shopper } = await someone('POST')
    const standard = await placed(shop, shopper)
    assert.deepEqual(standard.order.shipping, gbp(0))
    const express = await placed(shop, shopper, { shippingOption: 'express' })
    assert.deepEqual(express.order.shipping, gbp(695))
  })

  test('free delivery from £50 on looks at what is left after discounts', async ({ assert }) => {
    await couponIn(shop.db, 'TEN')
    const { mug } = await onSale(shop.db, { mug: { price: 5000 } })
    const shopper = await Shopper.arrives(shop.db, shop.clock)
    await shopper.adds(mug)
    assert.equal((await placed(shop, shopper)).order.shipping.amount, 0)
    await shopper.enters('TEN')
    assert.equal((await placed(shop, shopper)).order.shipping.amount, 395)
  })

  test('all of it taken off, postage too: nothing to pay, settled on the spot', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'ALL', { basisPoints: 10_000, stackable: true, totalLimit: 1 })
    await couponIn(shop.db, 'POST', { kind: 'free_shipping', stackable: true })
    const { shopper } = await someone('ALL', 'POST')
    const { order } = await placed(shop, shopper)
    await shop.hear()
    assert.containsSubset(order, { total: gbp(0), paymentStatus: 'not_required', tax: gbp(0) })
    await (await shop.make(CancelOrder)).execute(order.id, 'cancel_by_customer')
    assert.deepInclude(await usesOf(shop.db, 'ALL'), { live: 1, used: 1 })
  })

  test('the invoice and the mail say what was taken off', async ({ assert }) => {
    await couponIn(shop.db, 'TEN')
    const { shopper } = await someone('TEN')
    const { order } = await placed(shop, shopper)
    await shop.pay(order.id)
    await shop.hear()
    const [invoice] = await rows<{ total: number; tax: number; lines: { discount: number }[] }>(
      shop.db,
      'SELECT total, tax, lines FROM invoices.invoices'
    )
    assert.deepInclude(invoice, { total: order.total.amount, tax: order.tax.amount })
    assert.deepEqual(
      invoice?.lines.map(({ discount }) => discount),
      [200, 33, 0]
    )
    const [mail] = shop.postBox.mails
    assert.include(mail?.text, 'Discount (TEN): −£2.33')
  })

  test('costs the same number of statements for one line as for three, and none without a coupon', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'TEN', { totalLimit: 9, perCustomerLimit: 9 })
    const { shopper, mug, bag } = await someone()
    const count = async () => (await statementsOf(() => placed(shop, shopper))).length
    await placed(shop, shopper)
    await shopper.takesOut('TEN')
    const about = async () => (await statementsOf(() => checkOut(shop, shopper))).join('\n')
    await shopper.sets(mug, 3)
    assert.notInclude(await about(), 'promotions.')

    await shopper.enters('TEN')
    await count()
    const three = await count()
    await shopper.removes(bag)
    await count()
    assert.equal(await count(), three)
  })

  test('its use is freed when nobody pays, and kept when somebody has', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper: jane, mug } = await someone('LAST')
    const { order } = await placed(shop, jane)
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })

    const joe = await Shopper.arrives(shop.db, shop.clock)
    await joe.adds(mug)
    const refused = await joe.enters('LAST')
    assert.deepInclude(!refused.ok && refused.error, { code: 'coupon_exhausted', coupon: 'LAST' })

    shop.sandbox.stripe.clock.advance(36 * 60)
    await shop.expire()
    await shop.hear()
    assert.equal((await orderOf(shop.db, order.id)).cancel_reason, 'expired')
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 0, used: 0 })

    assert.isTrue((await joe.enters('LAST')).ok)
    const { order: joes } = await placed(shop, joe)
    await shop.pay(joes.id)
    await shop.hear()
    await (await shop.make(CancelOrder)).execute(joes.id, 'cancel_by_customer')
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })
  })

  test('a bank payment that fails frees it', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper } = await someone('LAST')
    const { order } = await placed(shop, shopper)
    const session = await shop.pay(order.id, { debit: 'fails' })
    await shop.hear()
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })
    shop.sandbox.stripe.control.settle(session, 'fails')
    await shop.hear()
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 0, used: 0 })
  })

  test('so does the shopper who cancels before paying', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper } = await someone('LAST')
    const { order } = await placed(shop, shopper)
    await (await shop.make(CancelOrder)).execute(order.id, 'cancel_by_customer')
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 0, used: 0 })
  })

  test('placing again moves the use, and never doubles it', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1, perCustomerLimit: 1 })
    const { shopper, mug } = await someone('LAST')
    await placed(shop, shopper)
    await shopper.sets(mug, 5)
    assert.isEmpty((await shopper.cart()).notices)
    const { order } = await placed(shop, shopper)
    assert.equal(order.discount.amount, 533)
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1 })
    const [use] = await rows<{ order_id: string }>(
      shop.db,
      'SELECT order_id FROM promotions.coupon_uses WHERE freed_at IS NULL'
    )
    assert.equal(use?.order_id, order.id)
  })

  test('placing again without the coupon gives it back', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper } = await someone('LAST')
    await placed(shop, shopper)
    await shopper.takesOut('LAST')
    assert.equal((await placed(shop, shopper)).order.discount.amount, 0)
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 0, used: 0 })
  })

  test('once for each customer, however the address is written', async ({ assert }) => {
    await couponIn(shop.db, 'ONCE', { perCustomerLimit: 1 })
    const { shopper: jane, mug } = await someone('ONCE')
    await placed(shop, jane, { email: 'jane@example.com' })
    const again = await Shopper.arrives(shop.db, shop.clock)
    await again.adds(mug)
    await again.enters('ONCE')
    const before = await snapshotOf(shop.db)
    for (const email of ['jane@example.com', 'JANE@Example.com', 'jane+mugs@example.com']) {
      const refused = await checkOut(shop, again, { email })
      assert.deepEqual(!refused.ok && refused.error, {
        code: 'coupon_not_applicable',
        coupon: 'ONCE',
        reason: 'customer_limit',
      })
    }
    assert.deepEqual(await snapshotOf(shop.db), before)
    assert.isTrue((await checkOut(shop, again, { email: 'joe@example.com' })).ok)
  })

  test('nothing personal is stored with a use', async ({ assert }) => {
    await couponIn(shop.db, 'ONCE', { perCustomerLimit: 1 })
    const { shopper } = await someone('ONCE')
    await placed(shop, shopper, { email: 'jane@example.com' })
    const stored = (await snapshotOf(shop.db))['promotions.coupon_uses']?.join('') ?? ''
    assert.notMatch(stored, /jane|example/i)
    assert.notInclude(stored, Buffer.from('jane@example.com').toString('hex'))
  })

  test('one that ran out meanwhile is never charged unseen: refused, and nothing is reserved', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'TODAY', {
      validUntil: new Date(shop.clock.now().getTime() + 60 * 60_000),
    })
    const { shopper } = await someone('TODAY')
    const seen = (await shopper.cart()).total.amount + 395
    shop.sandbox.stripe.clock.advance(61 * 60)
    const cart = await shopper.cart()
    assert.deepEqual(cart.notices, [
      { code: 'coupon_not_applicable', variantId: null, coupon: 'TODAY', reason: 'expired' },
    ])
    const before = await snapshotOf(shop.db)
    const refusal = { code: 'coupon_not_applicable', coupon: 'TODAY', reason: 'expired' }
    for (const expectedTotal of [gbp(seen), undefined]) {
      const refused = await checkOut(shop, shopper, { expectedTotal })
      assert.deepEqual(!refused.ok && refused.error, refusal)
    }
    assert.deepEqual(await snapshotOf(shop.db), before)

    const aware = await placed(shop, shopper, { expectedTotal: gbp(cart.total.amount + 395) })
    assert.equal(aware.order.discount.amount, 0)
    assert.isEmpty(aware.order.coupons)
  })

  test('one that staff ended is none any more, but orders keep what it gave', async ({
    assert,
  }) => {
    const id = await couponIn(shop.db, 'OOPS', { basisPoints: 9000 })
    const { shopper } = await someone('OOPS')
    const { order } = await placed(shop, shopper)
    const deactivate = await shop.make(DeactivateCoupon)
    assert.isTrue(await shop.db.transaction((trx) => deactivate.execute(trx, id)))
    assert.isFalse(await shop.db.transaction((trx) => deactivate.execute(trx, id)))
    assert.containsSubset((await shopper.cart()).notices, [{ coupon: 'OOPS', reason: 'unknown' }])
    await shop.pay(order.id)
    await shop.hear()
    assert.equal((await orderOf(shop.db, order.id)).captured, order.total.amount)
  })

  test('paid too late, the use is taken again', async ({ assert }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper } = await someone('LAST')
    const { order } = await placed(shop, shopper)
    await shop.cancelBehindStripe(order.id, 'expired')
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 0, used: 0 })
    await shop.pay(order.id)
    await shop.hear()
    assert.equal((await orderOf(shop.db, order.id)).status, 'open')
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 1, used: 1, beyondLimit: 0 })
  })

  test('paid too late, when somebody else had the last use: it keeps the price that was paid', async ({
    assert,
  }) => {
    await couponIn(shop.db, 'LAST', { totalLimit: 1 })
    const { shopper: jane, mug } = await someone('LAST')
    const { order } = await placed(shop, jane)
    await shop.cancelBehindStripe(order.id, 'expired')
    const joe = await Shopper.arrives(shop.db, shop.clock)
    await joe.adds(mug)
    await joe.enters('LAST')
    await placed(shop, joe)
    await shop.pay(order.id)
    await shop.hear()

    const late = await orderOf(shop.db, order.id)
    assert.deepInclude(late, { status: 'open', captured: order.total.amount })
    assert.isEmpty(await refundsOf(shop.db, order.id))
    assert.deepInclude(await usesOf(shop.db, 'LAST'), { live: 2, used: 1, beyondLimit: 1 })
  })
})
