import { test } from '@japa/runner'
import { isUnsettled, orderState, orderWords, type OrderState } from '#orders/order_state.ts'
import { orderRefusal } from '#orders/refusals.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { Order } from '#shared/api/types.ts'

type Fields = Pick<
  Order,
  'status' | 'cancelReason' | 'paymentStatus' | 'fulfilmentStatus' | 'payUntil'
>

const NOW = new Date('2026-11-23T12:00:00Z')
const OPEN: Fields = {
  status: 'open',
  cancelReason: null,
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
  { fields: { status: 'cancelled', cancelReason: 'expired' }, state: 'expired' },
  {
    fields: { status: 'cancelled', cancelReason: 'customer', payUntil: '2026-11-23T11:00:00Z' },
    state: 'cancelled',
  },
  { fields: { status: 'cancelled', paymentStatus: 'processing' }, state: 'cancelled_processing' },
  { fields: { status: 'cancelled', paymentStatus: 'refunded' }, state: 'cancelled_refunded' },
  { fields: { status: 'cancelled', paymentStatus: 'not_required' }, state: 'cancelled' },
  { fields: { status: 'cancelled', paymentStatus: 'paid' }, state: 'refund_due' },
  { fields: { status: 'cancelled', paymentStatus: 'failed' }, state: 'payment_failed' },
  { fields: { status: 'closed', paymentStatus: 'refunded' }, state: 'refunded' },
]

/** Whether or not the API can answer with it: the page has to say something that is true. */
function* everyCombination(): Generator<Fields> {
  const reasons = ['expired', 'superseded', 'customer', 'staff', 'payment_failed', null] as const
  const payments = [
    'pending',
    'processing',
    'paid',
    'partially_refunded',
    'refunded',
    'failed',
    'not_required',
  ] as const
  const places = ['unfulfilled', 'partially_fulfilled', 'fulfilled', 'returned'] as const
  for (const status of ['open', 'cancelled', 'closed'] as const)
    for (const cancelReason of status === 'cancelled' ? reasons : [null])
      for (const paymentStatus of payments)
        for (const fulfilmentStatus of places)
          yield { ...OPEN, status, cancelReason, paymentStatus, fulfilmentStatus }
}

test.group('What an order’s page says', () => {
  for (const { fields, state } of CASES) {
    test(`${JSON.stringify(fields)} is ${state}`, ({ assert }) => {
      const found = orderState({ ...OPEN, ...fields }, NOW)
      assert.equal(found, state)
      assert.isAbove(orderWords(found, null).text.length, 20)
    })
  }

  test('a cancelled order says who cancelled it, and where the money is', ({ assert }) => {
    const text = (state: OrderState, reason: Order['cancelReason']) =>
      orderWords(state, reason).text
    assert.equal(
      text('cancelled', 'superseded'),
      'You placed this cart again, and the newer order took its place. Nothing was charged.'
    )
    assert.equal(
      text('refund_due', 'staff'),
      'We had to cancel it, and are sorry: nothing in it will be sent. What you paid is on its way back to you.'
    )
    assert.equal(
      text('cancelled_refunded', 'customer'),
      'You cancelled it, so nothing in it will be sent. We have sent back what you paid. Banks take up to ten days to show it.'
    )
  })

  test('no combination of fields is without words, and only money that came is promised back', ({
    assert,
  }) => {
    const came = new Set(['paid', 'partially_refunded', 'refunded'])
    for (const fields of everyCombination()) {
      const words = orderWords(orderState(fields, NOW), fields.cancelReason)
      const about = JSON.stringify(fields)
      assert.isAbove(words.text.length, 20, about)
      const promises = /on its way back|have sent (back|a refund)/.test(
        `${words.title} ${words.text}`
      )
      if (promises) assert.isTrue(came.has(fields.paymentStatus), about)
      if (/Nothing was charged/.test(words.text))
        assert.isFalse(came.has(fields.paymentStatus), about)
    }
  })

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
