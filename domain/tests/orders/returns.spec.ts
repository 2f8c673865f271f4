import { test } from '@japa/runner'
import {
  ListReturnsOfOrderQuery,
  RequestOrderRefund,
  type ReturnView,
} from '../../src/orders/index.ts'
import { newId, type OrderId, type OrderLineId, type ReturnId } from '../../src/shared/index.ts'
import {
  approvedReturn,
  askBack,
  decideReturn,
  holdOrder,
  linesOf,
  paidOrder,
  receiveReturn,
  shipOrder,
  unitsOf,
} from '../support/fulfilment.ts'
import { untilWaiting } from '../support/gates.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf, refundsOf } from '../support/orders.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { levelOf } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

const DAY = 24 * 3600

test.group('Sending things back', (group) => {
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

  /** An order of two lines, three units each, that has left. */
  async function sent() {
    const placed = await paidOrder(shop, { lines: 2, quantity: 3 })
    await shipOrder(shop, placed.orderId)
    return placed
  }
  const later = (days: number) => shop.sandbox.stripe.clock.advance(days * DAY)
  const listOf = async (orderId: OrderId) => {
    const list = await (await shop.make(ListReturnsOfOrderQuery)).execute(orderId)
    if (!list) throw new Error(`No order ${orderId}`)
    return list
  }
  const returnOf = async (orderId: OrderId): Promise<ReturnView> => {
    const [asked] = (await listOf(orderId)).returns
    if (!asked) throw new Error(`Order ${orderId} has no return`)
    return asked
  }
  const requested = async (orderId: OrderId, ...quantities: number[]): Promise<ReturnId> => {
    const asked = await askBack(shop, orderId, quantities)
    if (!asked.ok) throw new Error(`Not asked: ${asked.error.code}`)
    return asked.value.returnId
  }

  test('is asked for by line, with a reason and what the shopper wants to say', async ({
    assert,
  }) => {
    const { orderId } = await sent()
    const note = 'The handle is loose. Ada, 12 St James’s Square'
    assert.isTrue((await askBack(shop, orderId, [2, 1], { reason: 'faulty', note })).ok)

    const asked = await returnOf(orderId)
    assert.containsSubset(asked, { state: 'requested', note, rejectReason: null, receivedAt: null })
    assert.deepEqual(
      asked.lines.map(({ quantity, reason, received }) => [quantity, reason, received]),
      [
        [2, 'faulty', 0],
        [1, 'faulty', 0],
      ]
    )
    const lines = await linesOf(shop, orderId)
    const { returnable } = await listOf(orderId)
    assert.deepEqual(
      returnable.map(({ lineId, quantity }) => [lineId, quantity]),
      [
        [lines[0]?.id, 1],
        [lines[1]?.id, 2],
      ]
    )
  })

  test('says nothing personal to anybody but staff', async ({ assert }) => {
    const { orderId } = await sent()
    await askBack(shop, orderId, [1], { note: 'SECRET-WORDS' })
    const { 'orders.return_notes': notes, ...rest } = await snapshotOf(shop.db)
    assert.lengthOf(notes ?? [], 1)
    assert.notInclude(JSON.stringify(rest), 'SECRET-WORDS')
    await shop.deliver()
    assert.notInclude(JSON.stringify(shop.postBox.mails), 'SECRET-WORDS')
  })

  test('of what has not left is refused', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    const before = await snapshotOf(shop.db)
    const refused = await askBack(shop, orderId, [1])
    assert.deepEqual(refused, { ok: false, error: { code: 'nothing_to_return' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('never comes to more than was sent, however often it is asked for', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    await requested(orderId, 1)
    const before = await snapshotOf(shop.db)
    const refused = await askBack(shop, orderId, [2])
    const error = { code: 'quantity_exceeds_sent', index: 0, left: 1 }
    assert.deepEqual(refused, { ok: false, error })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('never comes to more than was sent, however many ask at once', async ({ assert }) => {
    const { orderId } = await sent()
    const gate = await holdOrder(shop, orderId)
    const asking = [askBack(shop, orderId, [2]), askBack(shop, orderId, [2])]
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    const results = await Promise.all(asking)
    assert.sameDeepMembers(
      results.map((result) => (result.ok ? 'asked' : result.error.code)),
      ['asked', 'quantity_exceeds_sent']
    )
    assert.lengthOf((await listOf(orderId)).returns, 1)
  })

  test('twice with one key is one return, and another request with it is refused', async ({
    assert,
  }) => {
    const { orderId } = await sent()
    const first = await askBack(shop, orderId, [1], { key: 'k' })
    const before = await snapshotOf(shop.db)
    assert.deepEqual(await askBack(shop, orderId, [1], { key: 'k' }), first)
    const other = await askBack(shop, orderId, [2], { key: 'k' })
    assert.deepEqual(other, { ok: false, error: { code: 'idempotency_key_reused' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('names what cannot be meant', async ({ assert }) => {
    const { orderId } = await sent()
    const before = await snapshotOf(shop.db)
    const nobodys = await askBack(shop, newId<OrderId>(), [])
    assert.deepEqual(nobodys, { ok: false, error: { code: 'order_not_found' } })
    const nothing = await askBack(shop, orderId, [])
    assert.deepEqual(nothing, { ok: false, error: { code: 'nothing_to_return' } })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('has its time, counted for each parcel from the day it left', async ({ assert }) => {
    const { orderId } = await paidOrder(shop, { quantity: 3 })
    await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, 2) })
    later(20)
    await shipOrder(shop, orderId)
    later(10)
    const before = await snapshotOf(shop.db)
    const tooMany = await askBack(shop, orderId, [2])
    const error = { code: 'quantity_exceeds_sent', index: 0, left: 1 }
    assert.deepEqual(tooMany, { ok: false, error })
    assert.deepEqual(await snapshotOf(shop.db), before)
    assert.isTrue((await askBack(shop, orderId, [1])).ok)

    later(21)
    const late = await askBack(shop, orderId, [1])
    assert.deepEqual(late, { ok: false, error: { code: 'return_window_over' } })
    assert.isEmpty((await listOf(orderId)).returnable)
  })

  test('rejected, says why, and can be asked for again', async ({ assert }) => {
    const { orderId } = await sent()
    const returnId = await requested(orderId, 3)
    assert.isTrue((await decideReturn(shop, returnId, { step: 'reject', reason: 'used' })).ok)
    assert.containsSubset(await returnOf(orderId), { state: 'rejected', rejectReason: 'used' })
    assert.isTrue((await askBack(shop, orderId, [3])).ok)
  })

  test('is received only when it was approved, and once', async ({ assert }) => {
    const { orderId } = await sent()
    const returnId = await requested(orderId, 1)
    const conflict = { ok: false, error: { code: 'return_state_conflict' } }
    const fresh = await snapshotOf(shop.db)
    assert.deepEqual(await receiveReturn(shop, returnId), conflict)
    assert.deepEqual(await snapshotOf(shop.db), fresh)

    await decideReturn(shop, returnId, { step: 'approve' })
    assert.isTrue((await receiveReturn(shop, returnId)).ok)
    const taken = await snapshotOf(shop.db)
    assert.deepEqual(await receiveReturn(shop, returnId), conflict)
    assert.deepEqual(await decideReturn(shop, returnId, { step: 'approve' }), conflict)
    const reject = { step: 'reject', reason: 'used' } as const
    assert.deepEqual(await decideReturn(shop, returnId, reject), conflict)
    const nobodys = await receiveReturn(shop, newId<ReturnId>())
    assert.deepEqual(nobodys, { ok: false, error: { code: 'return_not_found' } })
    assert.deepEqual(await snapshotOf(shop.db), taken)
  })

  test('received twice at the same moment is received once', async ({ assert }) => {
    const { orderId, variantIds } = await sent()
    const returnId = await approvedReturn(shop, orderId, 2)
    const gate = await holdOrder(shop, orderId)
    const receiving = [0, 1].map(() => receiveReturn(shop, returnId, { refund: 'units' }))
    await untilWaiting(shop.db, 2)
    await gate.rollback()
    const results = await Promise.all(receiving)
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    const [first] = await Promise.all(variantIds.map((id) => levelOf(shop.db, id)))
    assert.equal(first?.on_hand, 9)
    assert.containsSubset(await linesOf(shop, orderId), [{ returned: 2 }, { returned: 0 }])
    assert.lengthOf(await refundsOf(shop.db, orderId), 1)
  })

  test('puts what is fit back on sale, and writes off what is damaged', async ({ assert }) => {
    const { orderId, variantIds } = await sent()
    const returnId = await approvedReturn(shop, orderId, 3, 2)
    const [mug, bag] = await linesOf(shop, orderId)
    if (!mug || !bag) throw new Error('The order has two lines')
    const received = await receiveReturn(shop, returnId, {
      lines: [
        { lineId: mug.id, received: 3, restocked: 1 },
        { lineId: bag.id, received: 1, restocked: 1 },
      ],
    })
    assert.isTrue(received.ok)

    const levels = await Promise.all(variantIds.map((id) => levelOf(shop.db, id)))
    assert.sameMembers(
      levels.map((level) => level.on_hand),
      [8, 8]
    )
    assert.containsSubset(await linesOf(shop, orderId), [{ returned: 3 }, { returned: 1 }])
    assert.containsSubset(await returnOf(orderId), {
      state: 'received',
      refundId: null,
      lines: [
        { received: 3, restocked: 1 },
        { received: 1, restocked: 1 },
      ],
    })
    assert.isEmpty(await refundsOf(shop.db, orderId))
    // What did not come is still the shopper's, and can be asked back.
    assert.isTrue((await askBack(shop, orderId, [0, 2])).ok)
  })

  test('cannot bring more than was asked for, nor restock more than came', async ({ assert }) => {
    const { orderId } = await sent()
    const returnId = await approvedReturn(shop, orderId, 2)
    const [mug, bag] = await linesOf(shop, orderId)
    if (!mug || !bag) throw new Error('The order has two lines')
    const before = await snapshotOf(shop.db)
    const refusal = async (
      ...lines: [lineId: OrderLineId, received: number, restocked: number][]
    ) => {
      const said = lines.map(([lineId, received, restocked]) => ({ lineId, received, restocked }))
      const refused = await receiveReturn(shop, returnId, { lines: said })
      return refused.ok ? null : refused.error
    }
    assert.deepEqual(await refusal([mug.id, 3, 3]), {
      code: 'received_exceeds_asked',
      index: 0,
      asked: 2,
    })
    assert.deepEqual(await refusal([mug.id, 1, 2]), {
      code: 'restocked_exceeds_received',
      index: 0,
    })
    assert.deepEqual(await refusal([bag.id, 1, 1]), { code: 'return_line_unknown', index: 0 })
    assert.deepEqual(await refusal([mug.id, 1, 1], [mug.id, 1, 1]), {
      code: 'order_line_repeated',
      index: 1,
    })
    assert.deepEqual(await refusal([mug.id, 0, 0]), { code: 'nothing_received' })
    assert.deepEqual(await snapshotOf(shop.db), before)
  })

  test('gives back what was paid for what came, in the same step', async ({ assert }) => {
    const { orderId } = await sent()
    const returnId = await approvedReturn(shop, orderId, 2)
    const received = await receiveReturn(shop, returnId, { refund: 'units' })
    assert.isTrue(received.ok)
    assert.deepEqual(await refundsOf(shop.db, orderId), [
      { amount: 1000, reason: 'returned', state: 'pending' },
    ])
    assert.isString((await returnOf(orderId)).refundId)
  })

  test('gives back the postage too, if staff say so', async ({ assert }) => {
    const { orderId } = await sent()
    const { total } = await orderOf(shop.db, orderId)
    const returnId = await approvedReturn(shop, orderId, 3, 3)
    await receiveReturn(shop, returnId, { refund: 'units_and_postage' })
    assert.containsSubset(await refundsOf(shop.db, orderId), [{ amount: total }])
    const order = await orderOf(shop.db, orderId)
    assert.deepInclude(order, { fulfilment_status: 'returned', status: 'open' })
  })

  test('takes nothing in when the money cannot go back', async ({ assert }) => {
    const { orderId } = await sent()
    const returnId = await approvedReturn(shop, orderId, 2)
    shop.sandbox.stripe.clock.advance(60)
    await refundAll(orderId)
    const before = await snapshotOf(shop.db)
    const refused = await receiveReturn(shop, returnId, { refund: 'units' })
    assert.equal(!refused.ok && refused.error.code, 'refund_exceeds_captured')
    assert.deepEqual(await snapshotOf(shop.db), before)
    assert.isTrue((await receiveReturn(shop, returnId)).ok)
  })

  test('tells the shopper at every step', async ({ assert }) => {
    const { orderId } = await sent()
    await shop.deliver()
    shop.postBox.mails.length = 0
    const subjects = async () => {
      await shop.deliver()
      return shop.postBox.mails.splice(0).map(({ subject }) => subject.split(':')[0])
    }
    const returnId = await requested(orderId, 1)
    assert.deepEqual(await subjects(), ['We have your return request'])
    await decideReturn(shop, returnId, { step: 'approve' })
    await shop.deliver()
    const [approved] = shop.postBox.mails
    for (const body of [approved?.text, approved?.html]) {
      assert.include(body, 'Pomander Returns, 14 Lavender Yard, Bristol BS1 9ZZ, United Kingdom')
    }
    assert.deepEqual(await subjects(), ['You can send it back'])
    await receiveReturn(shop, returnId, { refund: 'units' })
    assert.include(await subjects(), 'Your return has arrived')
    const another = await requested(orderId, 1)
    await decideReturn(shop, another, { step: 'reject', reason: 'used' })
    assert.deepEqual(await subjects(), ['We have your return request', 'We cannot take it back'])
  })

  /** Staff give all the money back, for whatever reason. */
  async function refundAll(orderId: OrderId): Promise<void> {
    const action = await shop.make(RequestOrderRefund)
    const scope = { kind: 'rest' } as const
    await shop.db.transaction((trx) => action.execute(trx, { orderId, scope, reason: 'goodwill' }))
  }
})
