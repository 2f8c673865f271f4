import { test } from '@japa/runner'
import { RequestOrderRefund } from '../../src/orders/index.ts'
import type { OrderId } from '../../src/shared/index.ts'
import {
  cancelByStaff,
  cancelUnits,
  linesOf,
  paidOrder,
  shipOrder,
  unitsOf,
} from '../support/fulfilment.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'
import { giveAway } from '../ledger/support/give_away.ts'

test.group('When staff cancel', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return async () => {
      await shop.deliver()
      await ledgerMustAgree(shop)
    }
  })

  const subjects = async () => {
    await shop.deliver()
    return shop.postBox.mails.splice(0).map(({ subject }) => subject.split(':')[0])
  }
  const refundPieces = async (orderId: OrderId, ...quantities: number[]) => {
    const lines = await unitsOf(shop, orderId, ...quantities)
    const scope = { kind: 'parts', lines, shipping: null } as const
    const action = await shop.make(RequestOrderRefund)
    await shop.db.transaction((trx) => action.execute(trx, { orderId, scope, reason: 'other' }))
    shop.sandbox.stripe.clock.advance(60)
  }

  test('an unpaid order, its payment page is closed first', async ({ assert }) => {
    const { orderId, variantIds } = await shop.placeOrder()
    assert.isTrue((await cancelByStaff(shop, orderId)).ok)
    const session = await shop.stripe.checkout.sessions.retrieve(await shop.sessionOf(orderId))
    assert.equal(session.status, 'expired')
    assert.containsSubset(await orderOf(shop.db, orderId), {
      status: 'cancelled',
      cancel_reason: 'staff',
    })
    for (const id of variantIds) assert.deepInclude(await levelOf(shop.db, id), { reserved: 0 })
    assert.isEmpty(await refundsOf(shop.db, orderId))
    await shop.hear()
    assert.deepEqual(await subjects(), ['We had to cancel your order'])
  })

  test('an order whose page cannot be closed, nothing is changed', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const before = await orderOf(shop.db, orderId)
    shop.sandbox.stripe.control.faults.plan({ endpoint: '*', kind: 'drop', times: 2 })
    const refused = await cancelByStaff(shop, orderId)
    assert.deepEqual(refused, { ok: false, error: 'payment_provider_unavailable' })
    assert.deepEqual(await orderOf(shop.db, orderId), before)
  })

  test('a paid order, its stock is free and all of the money goes back', async ({ assert }) => {
    const { orderId, variantIds } = await paidOrder(shop, { quantity: 2 })
    await subjects()
    assert.isTrue((await cancelByStaff(shop, orderId)).ok)
    const { total } = await orderOf(shop.db, orderId)
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: total, reason: 'order_cancelled', state: 'pending' },
    ])
    for (const id of variantIds) {
      assert.deepInclude(await levelOf(shop.db, id), { on_hand: 10, allocated: 0 })
    }
    assert.deepEqual(await subjects(), ['We had to cancel your order'])
  })

  test('an order of which something has left, it is refused', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 2 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 1) })
    const before = await snapshotOf(shop.db)
    assert.deepEqual(await cancelByStaff(shop, orderId), {
      ok: false,
      error: 'order_state_conflict',
    })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('what cost nothing, there is nothing to give back', async ({ assert }) => {
    const orderId = await giveAway(shop)
    assert.isTrue((await cancelByStaff(shop, orderId)).ok)
    assert.isEmpty(await refundsOf(shop.db, orderId))
  })

  test('units that cannot be sent: stock and money of those, the rest goes on', async ({
    assert,
  }) => {
    const { orderId, variantIds } = await paidOrder(shop, { lines: 2, quantity: 3 })
    await subjects()
    assert.isTrue((await cancelUnits(shop, orderId, 2)).ok)

    assert.containsSubset(await linesOf(shop, orderId), [{ cancelled: 2 }, { cancelled: 0 }])
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: 1000, reason: 'out_of_stock', state: 'pending' },
    ])
    const levels = await Promise.all(variantIds.map((id) => levelOf(shop.db, id)))
    assert.sameMembers(
      levels.map((level) => level.allocated),
      [1, 3]
    )
    assert.deepEqual(await subjects(), ['We cannot send all of your order'])
    await ledgerMustAgree(shop)

    await shipOrder(shop, orderId)
    assert.containsSubset(await linesOf(shop, orderId), [{ shipped: 1 }, { shipped: 3 }])
    assert.deepInclude(await orderOf(shop.db, orderId), { fulfilment_status: 'fulfilled' })
  })

  test('the last units that have not left, the order is fulfilled', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    assert.isTrue((await cancelUnits(shop, orderId, 1)).ok)
    assert.deepInclude(await orderOf(shop.db, orderId), { fulfilment_status: 'fulfilled' })
  })

  test('more units than are left, or all there are, it is refused', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    const before = await snapshotOf(shop.db)
    const tooMany = await cancelUnits(shop, orderId, 4)
    const error = { code: 'quantity_exceeds_left', index: 0, left: 3 }
    assert.deepEqual(tooMany, { ok: false, error })
    const all = await cancelUnits(shop, orderId, 3)
    assert.deepEqual(all, { ok: false, error: { code: 'order_state_conflict' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('units that were paid back before they were sent: never sent, never paid back twice', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await refundPieces(orderId, 1)
    const before = await snapshotOf(shop.db)
    const refused = await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 3) })
    const error = { code: 'quantity_exceeds_left', index: 0, left: 2 }
    assert.deepEqual(refused, { ok: false, error })
    assert.deepEqual(await snapshotOf(shop.db), before)

    await shipOrder(shop, orderId)
    assert.containsSubset(await linesOf(shop, orderId), [{ shipped: 2 }])
    const cancelled = await cancelUnits(shop, orderId, 1)
    assert.deepEqual(cancelled, { ok: true, value: { refundId: null } })
    assert.lengthOf(await refundsOf(shop.db, orderId), 1)
    assert.deepInclude(await orderOf(shop.db, orderId), { fulfilment_status: 'fulfilled' })
  })

  test('what was sent and paid back, a lost parcel, leaves the rest to be sent', async ({
    assert,
  }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    shop.sandbox.stripe.clock.advance(60)
    await refundPieces(orderId, 2)
    assert.isTrue((await shipOrder(shop, orderId)).ok)
    assert.containsSubset(await linesOf(shop, orderId), [{ shipped: 3 }])
  })
})
