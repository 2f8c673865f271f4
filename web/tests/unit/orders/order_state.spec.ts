import { test } from '@japa/runner'
import { isUnsettled, orderState, orderWords, type OrderState } from '#orders/order_state.ts'
import { orderRefusal } from '#orders/refusals.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { Order } from '#shared/api/types.ts'

type Fields = Pick<Order, 'status' | 'paymentStatus' | 'fulfilmentStatus' | 'payUntil'>

const NOW = new Date('2026-11-23T12:00:00Z')
const OPEN: Fields = {
  status: 'open',
  paymentStatus: 'pending',
  fulfilmentStatus: 'unfulfilled',
  payUntil: '2026-11-23T12:35:00Z',
}

const CASES: { fields: Partial<Fields>; state: OrderState }[] = [
  { fields: {}, state: 'awaiting_payment' },
  { fields: { paymentStatus: 'processing' }, state: 'payment_processing' },
  { fields: { paymentStatus: 'paid' }, state: 'paid' },
  { fields: { paymentStatus: 'not_required' }, state: 'paid' },
  { fields: { paymentStatus: 'paid', fulfilmentStatus: 'fulfilled' }, state: 'sent' },
  { fields: { paymentStatus: 'partially_refunded' }, state: 'paid' },
  {
    fields: { paymentStatus: 'paid', fulfilmentStatus: 'partially_fulfilled' },
    state: 'part_sent',
  },
  { fields: { paymentStatus: 'partially_refunded', fulfilmentStatus: 'fulfilled' }, state: 'sent' },
  {
    fields: { status: 'closed', paymentStatus: 'paid', fulfilmentStatus: 'fulfilled' },
    state: 'sent',
  },
  { fields: { paymentStatus: 'paid', fulfilmentStatus: 'returned' }, state: 'returned' },
  { fields: { paymentStatus: 'refunded', fulfilmentStatus: 'returned' }, state: 'refunded' },
  { fields: { status: 'cancelled' }, state: 'cancelled' },
  { fields: { status: 'cancelled', paymentStatus: 'partially_refunded' }, state: 'refund_due' },
  { fields: { status: 'cancelled', payUntil: '2026-11-23T11:00:00Z' }, state: 'expired' },
  { fields: { status: 'cancelled', paymentStatus: 'paid' }, state: 'refund_due' },
  { fields: { status: 'cancelled', paymentStatus: 'failed' }, state: 'payment_failed' },
  { fields: { status: 'closed', paymentStatus: 'refunded' }, state: 'refunded' },
]

test.group('What an order’s page says', () => {
  for (const { fields, state } of CASES) {
    test(`${JSON.stringify(fields)} is ${state}`, ({ assert }) => {
      const found = orderState({ ...OPEN, ...fields }, NOW)
      assert.equal(found, state)
      assert.isAbove(orderWords(found).text.length, 20)
    })
  }

  test('only what may still change by itself is watched', ({ assert }) => {
    assert.isTrue(isUnsettled('awaiting_payment'))
    assert.isTrue(isUnsettled('payment_processing'))
    assert.isFalse(isUnsettled('paid'))
    assert.isFalse(isUnsettled('cancelled'))
  })

  test('refusals of the contract are told in words: {$self}')
    .with([
      'order_already_paid',
      'order_superseded',
      'order_payment_processing',
      'order_expired',
      'order_state_conflict',
    ])
    .run(({ assert }, code) => {
      assert.isAbove((orderRefusal(new ApiProblem(409, { code })) ?? '').length, 20)
    })
})
