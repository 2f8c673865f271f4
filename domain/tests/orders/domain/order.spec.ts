import { test } from '@japa/runner'
import fc from 'fast-check'
import { changeOrder } from '../../../src/orders/domain/order.ts'
import {
  fulfilmentStatusOf,
  paymentStatusOf,
  type OrderFacts,
  type OrderState,
} from '../../../src/orders/domain/order_state.ts'
import { TRANSITIONS, type TransitionName } from '../../../src/orders/domain/transitions.ts'

const PLACED: OrderFacts = {
  status: 'open',
  cancelReason: null,
  paymentStatus: 'pending',
  disputed: false,
  fulfilmentStatus: 'unfulfilled',
  captured: 0,
  refunded: 0,
  ordered: 3,
  shipped: 0,
  returned: 0,
}
const PAID: OrderFacts = { ...PLACED, paymentStatus: 'paid', captured: 1000 }
const EXPIRED: OrderFacts = { ...PLACED, status: 'cancelled', cancelReason: 'expired' }

const CASES: {
  story: string
  order: OrderFacts
  transition: TransitionName
  expected: Partial<OrderState> | null
}[] = [
  {
    story: 'a placed order is paid',
    order: PLACED,
    transition: 'pay',
    expected: { paymentStatus: 'paid' },
  },
  {
    story: 'a bank payment is on its way',
    order: PLACED,
    transition: 'await_bank_payment',
    expected: { paymentStatus: 'processing' },
  },
  {
    story: 'a bank payment arrives',
    order: { ...PLACED, paymentStatus: 'processing' },
    transition: 'pay',
    expected: { paymentStatus: 'paid' },
  },
  {
    story: 'a bank payment fails',
    order: { ...PLACED, paymentStatus: 'processing' },
    transition: 'fail_payment',
    expected: { status: 'cancelled', cancelReason: 'payment_failed', paymentStatus: 'failed' },
  },
  { story: 'a paid order is not paid again', order: PAID, transition: 'pay', expected: null },
  { story: 'a paid order does not expire', order: PAID, transition: 'expire', expected: null },
  {
    story: 'stock waits for a bank payment, however long',
    order: { ...PLACED, paymentStatus: 'processing' },
    transition: 'expire',
    expected: null,
  },
  {
    story: 'an unpaid order runs out of time',
    order: PLACED,
    transition: 'expire',
    expected: { status: 'cancelled', cancelReason: 'expired' },
  },
  {
    story: 'money comes late for an expired order',
    order: EXPIRED,
    transition: 'pay_after_expiry',
    expected: { status: 'open', cancelReason: null, paymentStatus: 'paid' },
  },
  {
    story: 'money comes late for an order that the customer cancelled',
    order: { ...EXPIRED, cancelReason: 'customer' },
    transition: 'pay_after_expiry',
    expected: null,
  },
  {
    story: 'that money is booked, to be given back',
    order: { ...EXPIRED, cancelReason: 'customer' },
    transition: 'take_stray_payment',
    expected: { paymentStatus: 'paid' },
  },
  {
    story: 'a customer cancels what is paid but not packed',
    order: PAID,
    transition: 'cancel_by_customer',
    expected: { status: 'cancelled', cancelReason: 'customer' },
  },
  {
    story: 'nobody cancels while a bank payment is on its way',
    order: { ...PLACED, paymentStatus: 'processing' },
    transition: 'cancel_by_customer',
    expected: null,
  },
  {
    story: 'nobody cancels what has left',
    order: { ...PAID, shipped: 1, fulfilmentStatus: 'partially_fulfilled' },
    transition: 'cancel_by_customer',
    expected: null,
  },
  {
    story: 'nothing unpaid is shipped',
    order: { ...PLACED, shipped: 1 },
    transition: 'ship',
    expected: null,
  },
  {
    story: 'some pieces leave',
    order: { ...PAID, shipped: 2 },
    transition: 'ship',
    expected: { fulfilmentStatus: 'partially_fulfilled' },
  },
  {
    story: 'the rest leaves',
    order: { ...PAID, fulfilmentStatus: 'partially_fulfilled', shipped: 3 },
    transition: 'ship',
    expected: { fulfilmentStatus: 'fulfilled' },
  },
  {
    story: 'everything comes back',
    order: { ...PAID, fulfilmentStatus: 'fulfilled', shipped: 3, returned: 3 },
    transition: 'take_back',
    expected: { fulfilmentStatus: 'returned' },
  },
  {
    story: 'a part is refunded',
    order: { ...PAID, refunded: 400 },
    transition: 'refund',
    expected: { paymentStatus: 'partially_refunded' },
  },
  {
    story: 'the whole is refunded',
    order: { ...PAID, refunded: 1000 },
    transition: 'refund',
    expected: { paymentStatus: 'refunded' },
  },
  {
    story: 'more than was taken is never refunded',
    order: { ...PAID, refunded: 1001 },
    transition: 'refund',
    expected: null,
  },
  {
    story: 'a refund comes back',
    order: { ...PAID, paymentStatus: 'refunded', refunded: 0 },
    transition: 'lose_refund',
    expected: { paymentStatus: 'paid' },
  },
  {
    story: 'a payment is disputed',
    order: PAID,
    transition: 'dispute',
    expected: { disputed: true },
  },
  {
    story: 'a disputed order is not put away',
    order: { ...PAID, disputed: true, fulfilmentStatus: 'fulfilled', shipped: 3 },
    transition: 'close',
    expected: null,
  },
  {
    story: 'a fulfilled order is put away',
    order: { ...PAID, fulfilmentStatus: 'fulfilled', shipped: 3 },
    transition: 'close',
    expected: { status: 'closed' },
  },
]

const NAMES = Object.keys(TRANSITIONS) as TransitionName[]
const anyName = fc.constantFrom(...NAMES)

/** Sums that can be: nothing is refunded that was not captured, nothing returned that was not shipped. */
const anyOrder: fc.Arbitrary<OrderFacts> = fc
  .record({
    status: fc.constantFrom('open', 'cancelled', 'closed'),
    reason: fc.constantFrom('expired', 'superseded', 'customer', 'staff', 'payment_failed'),
    paymentStatus: fc.constantFrom(
      'pending',
      'processing',
      'paid',
      'partially_refunded',
      'refunded',
      'failed',
      'not_required'
    ),
    disputed: fc.boolean(),
    captured: fc.nat(1000),
    refunded: fc.nat(1000),
    ordered: fc.integer({ min: 1, max: 9 }),
    shipped: fc.nat(9),
    returned: fc.nat(9),
  } as const)
  .map(({ reason, ...order }) => {
    const captured = order.captured
    const refunded = Math.min(order.refunded, captured)
    const shipped = Math.min(order.shipped, order.ordered)
    const returned = Math.min(order.returned, shipped)
    const units = { ordered: order.ordered, shipped, returned }
    return {
      ...order,
      ...units,
      captured,
      refunded,
      cancelReason: order.status === 'cancelled' ? reason : null,
      fulfilmentStatus: fulfilmentStatusOf(units),
    }
  })

test.group('What can happen to an order', () => {
  for (const { story, order, transition, expected } of CASES) {
    test(story, ({ assert }) => {
      const { ...before } = order
      const change = changeOrder(order, transition)

      assert.deepEqual(order, before)
      if (expected === null) {
        assert.containSubset(change, { ok: false, error: { code: 'order_state_conflict' } })
        return
      }
      const state = { ...stateOf(order), ...expected }
      assert.deepEqual(change, { ok: true, value: { state, event: TRANSITIONS[transition].event } })
    })
  }
})

test.group('Whatever happens to an order', () => {
  test('it says why it is cancelled, and only then', ({ assert }) => {
    fc.assert(
      fc.property(anyOrder, anyName, (order, name) => {
        const change = changeOrder(order, name)
        if (!change.ok) return
        const { status, cancelReason } = change.value.state
        assert.equal(status === 'cancelled', cancelReason !== null)
      })
    )
  })

  test('states that have a sum behind them agree with it', ({ assert }) => {
    fc.assert(
      fc.property(anyOrder, anyName, (order, name) => {
        const change = changeOrder(order, name)
        if (!change.ok) return
        const { paymentStatus, fulfilmentStatus } = change.value.state
        assert.equal(fulfilmentStatus, fulfilmentStatusOf(order))
        if (name === 'refund' || name === 'lose_refund') {
          assert.equal(paymentStatus, paymentStatusOf(order))
        }
      })
    )
  })

  test('money that was taken is never forgotten', ({ assert }) => {
    const taken = ['paid', 'partially_refunded', 'refunded']
    fc.assert(
      fc.property(anyOrder, anyName, (order, name) => {
        const change = changeOrder(order, name)
        if (!change.ok || !taken.includes(order.paymentStatus)) return
        assert.include(taken, change.value.state.paymentStatus)
      })
    )
  })

  test('a finished order stays finished', ({ assert }) => {
    fc.assert(
      fc.property(anyOrder, anyName, (order, name) => {
        const change = changeOrder(order, name)
        if (order.status === 'closed' && change.ok)
          assert.equal(change.value.state.status, 'closed')
      })
    )
  })
})

function stateOf({ status, cancelReason, paymentStatus, disputed, fulfilmentStatus }: OrderFacts) {
  return { status, cancelReason, paymentStatus, disputed, fulfilmentStatus }
}
