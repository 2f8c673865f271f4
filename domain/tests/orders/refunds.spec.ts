import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { rows, type OrderId } from '../../src/shared/index.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

const REFUND = 'POST /v1/refunds'

test.group('Money that has to go back', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  const faults = () => shop.sandbox.stripe.control.faults
  const atStripe = () => shop.sandbox.stripe.control.describe().refunds
  const linesOf = (orderId: OrderId) =>
    rows<{ captured: number; refunded: number }>(
      shop.db,
      'SELECT captured, refunded FROM orders.order_lines WHERE order_id = ?',
      [orderId]
    )

  /** A paid order that its customer has cancelled. */
  async function cancelled(): Promise<OrderId> {
    const { orderId } = await shop.placeOrder({ lines: 2 })
    await shop.pay(orderId)
    await shop.hear()
    await (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')
    return orderId
  }

  test('goes back once, and the order says so', async ({ assert }) => {
    const orderId = await cancelled()
    assert.equal(await shop.sendRefunds(), 1)
    await shop.hear()
    await shop.hear()

    const order = await orderOf(shop.db, orderId)
    assert.containsSubset(order, {
      status: 'cancelled',
      payment_status: 'refunded',
      refunded: order.total,
    })
    assert.isTrue((await linesOf(orderId)).every((line) => line.refunded === line.captured))
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ state: 'succeeded' }])
    assert.lengthOf(atStripe(), 1)
    assert.equal(await shop.sendRefunds(), 0)
  })

  test('goes back once when the answer got lost', async ({ assert }) => {
    const orderId = await cancelled()
    faults().plan({ endpoint: REFUND, kind: 'error', when: 'after', status: 502 })
    await shop.sendRefunds()
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ state: 'pending' }])

    shop.sandbox.stripe.clock.advance(21 * 3600)
    await shop.sendRefunds()
    await shop.hear()
    assert.lengthOf(atStripe(), 1)
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'refunded')
  })

  test('waits while Stripe is out of reach', async ({ assert }) => {
    const orderId = await cancelled()
    faults().plan({ endpoint: REFUND, kind: 'drop', times: 2 })
    await shop.sendRefunds()
    assert.equal(await shop.sendRefunds(), 0, 'nobody asks again at once')
    shop.sandbox.stripe.clock.advance(60)
    assert.equal(await shop.sendRefunds(), 1)
    await shop.hear()
    assert.equal((await orderOf(shop.db, orderId)).payment_status, 'refunded')
  })

  test('that its bank returns after all is no longer said to be back', async ({ assert }) => {
    const orderId = await cancelled()
    await shop.sendRefunds()
    await shop.hear()
    shop.sandbox.stripe.control.settleRefund(atStripe()[0]?.id ?? '', 'failed')
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, orderId), { payment_status: 'paid', refunded: 0 })
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ state: 'failed' }])
    assert.isTrue((await linesOf(orderId)).every((line) => line.refunded === 0))
  })

  test('that Stripe refuses to send stays with us, and somebody is told', async ({ assert }) => {
    const orderId = await cancelled()
    shop.sandbox.stripe.control.refund(await shop.sessionOf(orderId))
    await shop.sendRefunds()
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ state: 'failed' }])
  })

  test('because it came twice, leaves its order as it is', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const first = await shop.sessionOf(orderId)
    await shop.anotherPage(orderId)
    shop.sandbox.stripe.control.pay(first)
    await shop.pay(orderId)
    await shop.hear()
    const paid = await orderOf(shop.db, orderId)
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: paid.total, reason: 'duplicate', state: 'pending' },
    ])

    await shop.sendRefunds()
    await shop.hear()
    assert.deepEqual(await orderOf(shop.db, orderId), paid)
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ state: 'succeeded' }])
    assert.lengthOf(atStripe(), 1)
  })
})

test.group('Money that goes back for an invoice', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  test('is credited', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    await (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')
    await shop.sendRefunds()
    await shop.hear()
    const kinds = await rows(
      shop.db,
      'SELECT kind FROM invoices.invoices WHERE order_id = ? ORDER BY kind',
      [orderId]
    )
    assert.deepEqual(kinds, [{ kind: 'credit_note' }, { kind: 'invoice' }])
  })
})
