import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  CloseDueOrders,
  ListReturnsOfOrderQuery,
  RequestOrderRefund,
  type ReturnState,
} from '../../src/orders/index.ts'
import type { OrderId, ReturnId } from '../../src/shared/index.ts'
import {
  askBack,
  cancelByStaff,
  cancelUnits,
  decideReturn,
  linesOf,
  paidOrder,
  receiveReturn,
  shipOrder,
  unitsOf,
} from '../support/fulfilment.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

/** Repeats a failing run. */
const SEED = 20_261_128
const LIVES = 12

interface Step {
  readonly kind:
    | 'ship'
    | 'cancel'
    | 'cancel units'
    | 'ask back'
    | 'approve'
    | 'reject'
    | 'receive'
    | 'refund'
    | 'send money'
    | 'wait'
  readonly units: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('ship', 'ask back', 'approve', 'receive') },
    { weight: 2, arbitrary: fc.constantFrom('refund', 'send money', 'cancel units', 'wait') },
    { weight: 1, arbitrary: fc.constantFrom('cancel', 'reject') }
  ),
  units: fc.integer({ min: 1, max: 3 }),
})

test.group('Whatever becomes of an order', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })

  const returnIn = async (orderId: OrderId, state: ReturnState): Promise<ReturnId | null> => {
    const list = await (await shop.make(ListReturnsOfOrderQuery)).execute(orderId)
    return list?.returns.find((asked) => asked.state === state)?.id ?? null
  }

  /** Does it, or is refused: both must leave everything as promised. */
  async function take({ kind, units }: Step, orderId: OrderId): Promise<void> {
    // Nothing happens at the very same millisecond.
    shop.sandbox.stripe.clock.advance(1)
    switch (kind) {
      case 'ship':
        return void (await shipOrder(shop, orderId, { lines: await unitsOf(shop, orderId, units) }))
      case 'cancel':
        return void (await cancelByStaff(shop, orderId))
      case 'cancel units':
        return void (await cancelUnits(shop, orderId, 1, units))
      case 'ask back':
        return void (await askBack(shop, orderId, [units]))
      case 'approve':
      case 'reject': {
        const id = await returnIn(orderId, 'requested')
        const decision =
          kind === 'approve' ? { step: kind } : ({ step: kind, reason: 'other' } as const)
        return void (id && (await decideReturn(shop, id, decision)))
      }
      case 'receive': {
        const id = await returnIn(orderId, 'approved')
        const refund = units > 1 ? 'units' : 'none'
        return void (id && (await receiveReturn(shop, id, { refund })))
      }
      case 'refund':
        return refund(orderId, units)
      case 'send money':
        await shop.sendRefunds()
        return void (await shop.hear())
      case 'wait':
        shop.sandbox.stripe.clock.advance(units * 12 * 86_400)
        return void (await (await shop.make(CloseDueOrders)).execute())
    }
  }

  async function refund(orderId: OrderId, units: number): Promise<void> {
    const action = await shop.make(RequestOrderRefund)
    const lines = await unitsOf(shop, orderId, 1)
    const scope =
      units === 1
        ? ({ kind: 'parts', lines, shipping: null } as const)
        : ({ kind: 'amount', amount: units * 100 } as const)
    await shop.db.transaction((trx) => action.execute(trx, { orderId, scope, reason: 'other' }))
  }

  test('in whatever order: nothing is sent, taken back or paid back that should not be', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await shop.clear()
        const { orderId } = await paidOrder(shop, { lines: 2, quantity: 3 })
        for (const each of steps) await take(each, orderId)
        await shop.sendRefunds()
        await shop.hear()

        const order = await orderOf(shop.db, orderId)
        assert.isAtMost(order.refunded, order.captured)
        for (const line of await linesOf(shop, orderId)) {
          assert.isAtMost(line.shipped + line.cancelled, line.quantity)
          assert.isAtMost(line.returned, line.shipped)
          assert.isAtMost(line.refunded, line.captured)
        }
        await ledgerMustAgree(shop)
      }),
      { seed: SEED, numRuns: LIVES }
    )
  }).timeout(60_000)
})
