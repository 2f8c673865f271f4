import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { checkOut, placed } from '../support/checkout.ts'
import { onSale } from '../support/goods.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { attemptsOf, orderOf } from '../support/orders.ts'
import { Shopper } from '../support/shopper.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Placing a cart again', (group) => {
  let shop: TestShop
  const codeOf = (result: Awaited<ReturnType<typeof checkOut>>) =>
    result.ok ? 'placed' : result.error.code

  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())
  group.each.teardown(() => ledgerMustAgree(shop))

  async function janeHasTwoMugs(stock = 10) {
    const { mug, bag } = await onSale(shop.db, { mug: { stock }, bag: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug, 2)
    return { jane, mug, bag }
  }

  test('the same key gives the same order, with the page where it is paid now', async ({
    assert,
  }) => {
    const { jane } = await janeHasTwoMugs()
    const first = await placed(shop, jane, { key: 'k' })
    const before = await snapshotOf(shop.db)
    assert.deepEqual(await placed(shop, jane, { key: 'k' }), first)
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('… the page that could not be had the first time, too', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'drop', times: 2 })
    const first = await placed(shop, jane, { key: 'k' })
    assert.isNull(first.paymentUrl)
    shop.sandbox.stripe.control.faults.clear()
    shop.sandbox.stripe.clock.advance(60)
    const again = await placed(shop, jane, { key: 'k' })
    assert.equal(again.order.id, first.order.id)
    assert.isNotNull(again.paymentUrl)
  })

  test('… even when the order is paid, and the cart is another one', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const { order } = await placed(shop, jane, { key: 'k' })
    await shop.pay(order.id)
    await shop.hear()
    const again = await placed(shop, jane, { key: 'k' })
    assert.equal(again.order.id, order.id)
    assert.equal(again.order.paymentStatus, 'paid')
    assert.isNull(again.paymentUrl)
  })

  test('the same key with another checkout is refused', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    await placed(shop, jane, { key: 'k' })
    const before = await snapshotOf(shop.db)
    const refused = await checkOut(shop, jane, { key: 'k', email: 'joe@example.com' })
    assert.equal(codeOf(refused), 'idempotency_key_reused')
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('keys belong to one cart: another shopper may use the same', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    const joe = await Shopper.arrives(shop.db)
    await joe.adds(mug)
    const first = await placed(shop, jane, { key: 'k' })
    const second = await placed(shop, joe, { key: 'k' })
    assert.notEqual(second.order.id, first.order.id)
  })

  test('after 48 hours a key is as good as new', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const first = await placed(shop, jane, { key: 'k' })
    await shop.pay(first.order.id)
    await shop.hear()
    await shop.db.rawQuery(
      `UPDATE orders.idempotency_keys SET created_at = now() - interval '49 hours'`
    )
    const { bag } = await onSale(shop.db, { bag: {} })
    await jane.adds(bag)
    const second = await placed(shop, jane, { key: 'k' })
    assert.notEqual(second.order.id, first.order.id)
  })

  test('another key for the same cart and checkout gives the same order', async ({ assert }) => {
    const { jane } = await janeHasTwoMugs()
    const first = await placed(shop, jane, { key: 'one' })
    assert.deepEqual(await placed(shop, jane, { key: 'two' }), first)
    assert.deepEqual(await placed(shop, jane, { key: 'two' }), first)
    assert.lengthOf(await attemptsOf(shop.db, first.order.id), 1)
  })

  test('a shopper who goes back and changes the cart pays the new order, not the old one', async ({
    assert,
  }) => {
    const { jane, mug, bag } = await janeHasTwoMugs(2)
    const old = await placed(shop, jane)
    assert.isTrue((await jane.sets(mug, 1)).ok)
    assert.isTrue((await jane.adds(bag)).ok)
    const { order, paymentUrl } = await placed(shop, jane)

    assert.notEqual(order.id, old.order.id)
    assert.notEqual(paymentUrl, old.paymentUrl)
    assert.deepInclude(await orderOf(shop.db, old.order.id), {
      status: 'cancelled',
      cancel_reason: 'superseded',
    })
    const [attempt] = await attemptsOf(shop.db, old.order.id)
    assert.equal(attempt?.state, 'expired')
    assert.throws(() => shop.sandbox.stripe.control.pay(attempt?.session_id ?? ''))
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 1 })
    assert.deepInclude(await levelOf(shop.db, bag), { reserved: 1 })
  })

  test('the last units are still theirs when only the address changes', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs(2)
    const old = await placed(shop, jane)
    const { order } = await placed(shop, jane, { email: 'jane.doe@example.com' })
    assert.notEqual(order.id, old.order.id)
    assert.equal(order.email, 'jane.doe@example.com')
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2 })
  })

  test('an order whose time has run out gives way to a new one', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs(2)
    const old = await placed(shop, jane)
    shop.sandbox.stripe.clock.advance(36 * 60)
    const { order, paymentUrl } = await placed(shop, jane)
    assert.notEqual(order.id, old.order.id)
    assert.isNotNull(paymentUrl)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2 })
  })

  test('a cart whose order was cancelled can be placed again', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs(2)
    const old = await placed(shop, jane)
    await (await shop.make(CancelOrder)).execute(old.order.id, 'cancel_by_customer')
    const { order } = await placed(shop, jane)
    assert.notEqual(order.id, old.order.id)
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2 })
  })

  test('an order that was paid a moment ago is not replaced: nobody pays twice', async ({
    assert,
  }) => {
    const { jane, mug } = await janeHasTwoMugs()
    const { order } = await placed(shop, jane)
    await jane.sets(mug, 1)
    await shop.pay(order.id)
    assert.equal(codeOf(await checkOut(shop, jane)), 'order_already_paid')
    assert.deepInclude(await orderOf(shop.db, order.id), { status: 'open', version: 1 })
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2 })

    await shop.hear()
    assert.equal((await orderOf(shop.db, order.id)).payment_status, 'paid')
    assert.equal(codeOf(await checkOut(shop, jane)), 'order_already_paid')
  })

  test('nor is one whose bank payment is on its way', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    const { order } = await placed(shop, jane)
    await jane.sets(mug, 1)
    await shop.pay(order.id, { debit: 'succeeds' })
    assert.equal(codeOf(await checkOut(shop, jane)), 'order_payment_processing')
    assert.deepInclude(await orderOf(shop.db, order.id), { status: 'open', version: 1 })

    await shop.hear()
    assert.equal(codeOf(await checkOut(shop, jane)), 'order_payment_processing')
    assert.deepInclude(await levelOf(shop.db, mug), { reserved: 2 })
  })

  test('whoever has paid may shop on with the same token', async ({ assert }) => {
    const { jane, bag } = await janeHasTwoMugs()
    const { order } = await placed(shop, jane)
    await shop.pay(order.id)
    await shop.hear()
    assert.isTrue((await jane.adds(bag)).ok)
    const next = await placed(shop, jane)
    assert.deepEqual(
      next.order.lines.map((line) => line.variantId),
      [bag]
    )
  })

  test('with Stripe out of reach nothing is replaced, and nothing changes', async ({ assert }) => {
    const { jane, mug } = await janeHasTwoMugs()
    await placed(shop, jane)
    await jane.sets(mug, 1)
    const before = await snapshotOf(shop.db)
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'drop', times: 9 })
    const refused = await checkOut(shop, jane, { key: 'k' })
    assert.equal(codeOf(refused), 'payment_provider_unavailable')
    assert.deepEqual(await snapshotOf(shop.db), before)

    shop.sandbox.stripe.control.faults.clear()
    assert.isTrue((await checkOut(shop, jane, { key: 'k' })).ok)
  })

  test('what cannot be placed leaves the old order to be paid', async ({ assert }) => {
    const { jane, mug, bag } = await janeHasTwoMugs()
    const old = await placed(shop, jane)
    await jane.adds(bag, 10)
    const joe = await Shopper.arrives(shop.db)
    await joe.adds(bag)
    await placed(shop, joe)
    const before = await snapshotOf(shop.db)
    assert.equal(codeOf(await checkOut(shop, jane)), 'insufficient_stock')
    const tooDear = { expectedTotal: { amount: 1, currency: 'GBP' as const } }
    await jane.removes(bag)
    assert.equal(codeOf(await checkOut(shop, jane, tooDear)), 'price_changed')
    const { 'carts.carts': _carts, 'carts.cart_lines': _lines, ...rest } = await snapshotOf(shop.db)
    assert.containsSubset(before, rest)
    await shop.pay(old.order.id)
    await shop.hear()
    assert.equal((await orderOf(shop.db, old.order.id)).payment_status, 'paid')
    assert.deepInclude(await levelOf(shop.db, mug), { allocated: 2 })
  })
})
