import { test } from '@japa/runner'
import { CancelOrder, CancelOrderByStaff, RequestOrderRefund } from '../../src/orders/index.ts'
import { BusyError, rows, type OrderId } from '../../src/shared/index.ts'
import { paidOrder, unitsOf } from '../support/fulfilment.ts'
import { untilWaiting } from '../support/gates.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'
import { aRequest } from '../staff/support.ts'

test.group('An order that changes while it is cancelled', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  /** Both ways to cancel an order, by who asks. */
  const CANCELLING = {
    customer: async (orderId: OrderId) =>
      (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer'),
    staff: async (orderId: OrderId) =>
      (await shop.make(CancelOrderByStaff)).execute(orderId, aRequest()),
  }
  const audited = () => shop.db.from('staff.audit_entries').where('action', 'orders.cancel')

  async function giveOneBack(orderId: OrderId): Promise<void> {
    const lines = await unitsOf(shop, orderId, 1)
    const request = await shop.make(RequestOrderRefund)
    const scope = { kind: 'parts', lines, shipping: null } as const
    await shop.db.transaction((trx) => request.execute(trx, { orderId, scope, reason: 'other' }))
    shop.sandbox.stripe.clock.advance(60)
    await shop.sendRefunds()
    await shop.sandbox.stripe.webhooks.deliverAll()
  }

  for (const who of ['customer', 'staff'] as const) {
    test(`by ${who}: a part of its money arrives just before, the rest goes back`, async ({
      assert,
    }) => {
      const { orderId, variantIds } = await paidOrder(shop, { quantity: 2 })
      await giveOneBack(orderId)
      const gate = await shop.db.transaction()
      await rows(gate, 'SELECT FROM carts.carts FOR UPDATE')
      const booking = shop.deliverRound()
      await untilWaiting(shop.db)
      const cancelling = CANCELLING[who](orderId)
      await untilWaiting(shop.db, 2)
      await gate.rollback()
      await booking

      assert.isTrue((await cancelling).ok)
      const order = await orderOf(shop.db, orderId)
      assert.containsSubset(order, { status: 'cancelled', cancel_reason: who })
      const refunds = await refundsOf(shop.db, orderId)
      assert.sameMembers(
        refunds.map(({ amount }) => amount),
        [500, order.total - 500]
      )
      for (const id of variantIds) assert.deepInclude(await levelOf(shop.db, id), { allocated: 0 })
      assert.lengthOf(await audited(), who === 'staff' ? 1 : 0)
    })

    test(`by ${who}: it is paid and settled just before its page could be closed, all of it goes back`, async ({
      assert,
    }) => {
      const { orderId, variantIds } = await shop.placeOrder()
      const { faults } = shop.sandbox.stripe.control
      const endpoint = 'POST /v1/checkout/sessions/:id/expire'
      faults.plan({ endpoint, kind: 'hold', when: 'before' })
      const cancelling = CANCELLING[who](orderId)
      await faults.someoneHeld()
      await shop.pay(orderId)
      await shop.hear()
      faults.release()

      assert.isTrue((await cancelling).ok)
      const order = await orderOf(shop.db, orderId)
      assert.containsSubset(order, { status: 'cancelled', cancel_reason: who, version: 3 })
      assert.deepEqual(await refundsOf(shop.db, orderId), [
        { amount: order.total, reason: 'order_cancelled', state: 'pending' },
      ])
      for (const id of variantIds) assert.deepInclude(await levelOf(shop.db, id), { allocated: 0 })
      await shop.deliver()
    })
  }

  test('each time it is looked at: after three looks whoever asked is told that others are at it', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop)
    const before = await orderOf(shop.db, orderId)
    const turn = () => shop.db.from('orders.orders').where('id', orderId)
    let looks = 0
    const cancelOrder = await shop.make(CancelOrder)
    const cancelling = cancelOrder.execute(orderId, 'cancel_by_customer', async (_trx, cancel) => {
      await turn().update({ payment_status: ++looks % 2 ? 'partially_refunded' : 'paid' })
      return cancel()
    })
    await assert.rejects(() => cancelling, BusyError)
    assert.equal(looks, 3)
    await turn().update({ payment_status: before.payment_status })
    assert.deepEqual(await orderOf(shop.db, orderId), before)
    assert.isEmpty(await refundsOf(shop.db, orderId))
  })
})
