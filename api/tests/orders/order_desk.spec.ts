import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import {
  ProviderUnavailableError,
  RefundProvider,
  type ProviderRefund,
} from '@holdfast/domain/payments'
import { newId } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { ApiStaff } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'

/** What the provider knows of refunds, when it is asked. */
class KnownRefunds extends RefundProvider {
  known: ProviderRefund[] = []
  isReachable = true

  async createRefund(): Promise<ProviderRefund> {
    throw new Error('The API sends no money itself')
  }

  async retrieveRefund(): Promise<ProviderRefund> {
    throw new Error('The API asks for no refund by itself')
  }

  async listRefunds(): Promise<ProviderRefund[]> {
    if (!this.isReachable) throw new ProviderUnavailableError('Out of reach')
    return this.known
  }
}

test.group('The money of orders, in the hands of staff', (group) => {
  const provider = new KnownRefunds()
  group.setup(() => PaymentPages.open().close)
  group.setup(() => {
    app.container.swap(RefundProvider, () => provider)
    return () => app.container.restore(RefundProvider)
  })
  group.each.setup(() => {
    provider.known = []
    provider.isReachable = true
  })

  /** Two mugs and postage, paid, as the worker books it. */
  async function paidOrder() {
    const [mug] = await mugsOnSale(5)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug), 2)
    const { order } = (await jane.checksOut('k')).body.data
    await db.rawQuery(
      `WITH placed AS (
         UPDATE orders.orders SET payment_status = 'paid', paid_at = now(), captured = total, shipping_captured = shipping
         WHERE id = :id RETURNING id, total
       ), lines AS (
         UPDATE orders.order_lines SET captured = total WHERE order_id = :id
       )
       INSERT INTO payments.payments (id, order_id, attempt_id, payment_intent_id, amount, currency, captured_at)
       SELECT :paymentId, placed.id, attempt.id, :intent, placed.total, 'GBP', now()
       FROM placed JOIN payments.payment_attempts attempt ON attempt.order_id = placed.id`,
      { id: order.id, paymentId: newId(), intent: `pi_${order.id}` }
    )
    return order
  }

  const refundsOf = (orderId: string) => db.from('payments.refunds').where('order_id', orderId)
  const auditOf = (orderId: string) =>
    db.from('staff.audit_entries').where('aggregate_id', orderId).orderBy('id')

  test('goes back by piece and postage, once for a key, and is written down', async ({
    assert,
  }) => {
    const order = await paidOrder()
    const finance = await ApiStaff.as('finance')
    const [line] = order.lines
    const body = { reason: 'damaged', lines: [{ lineId: line.id, quantity: 1 }], shipping: {} }
    const [first, again] = [
      await finance.post(`/orders/${order.id}/refunds`, body, 'key-1'),
      await finance.post(`/orders/${order.id}/refunds`, body, 'key-1'),
    ]
    assert.equal(first.status, 201)
    assert.deepEqual(again.body, first.body)
    const amount = line.unitPrice.amount + order.shipping.amount
    assert.deepEqual(first.body.data.amount, { amount, currency: 'GBP' })
    assert.lengthOf(await refundsOf(order.id), 1)
    const entries = await auditOf(order.id)
    assert.containsSubset(entries, [
      { action: 'orders.refund', details: { refundId: first.body.data.refundId, amount } },
    ])
    assert.lengthOf(entries, 1)

    const listed = await finance.get(`/orders/${order.id}/refunds`)
    assert.containsSubset(listed.body, {
      data: [{ id: first.body.data.refundId, state: 'pending', reason: 'damaged' }],
      meta: { total: 1 },
    })
  })

  test('beyond what is left is refused, and says what is left', async ({ assert }) => {
    const order = await paidOrder()
    const finance = await ApiStaff.as('finance')
    const path = `/orders/${order.id}/refunds`
    await finance.post(path, { reason: 'goodwill', amount: order.total.amount - 5 })
    const { status, body } = await finance.post(path, { reason: 'goodwill', amount: 6 })
    assert.equal(status, 409)
    assert.containsSubset(body, { code: 'refund_exceeds_captured', left: { amount: 5 } })
    assert.lengthOf(await refundsOf(order.id), 1)
    assert.lengthOf(await auditOf(order.id), 1)
  })

  test('is refused when it is asked for wrongly, or by who may not', async ({ assert }) => {
    const order = await paidOrder()
    const path = `/orders/${order.id}/refunds`
    const finance = await ApiStaff.as('finance')
    const answerTo = async (body: unknown, to = path, by = finance) => {
      const answer = await by.post(to, body)
      return [answer.status, answer.body.code]
    }
    assert.deepEqual(await answerTo({ reason: 'whim' }), [422, 'validation_failed'])
    const both = { reason: 'other', amount: 5, shipping: {} }
    assert.deepEqual(await answerTo(both), [422, 'validation_failed'])
    const unknown = { reason: 'other', lines: [{ lineId: newId() }] }
    assert.deepEqual(await answerTo(unknown), [422, 'refund_line_unknown'])
    const elsewhere = `/orders/${newId()}/refunds`
    assert.deepEqual(await answerTo({ reason: 'other' }, elsewhere), [404, 'not_found'])
    const warehouse = await ApiStaff.as('warehouse')
    assert.deepEqual(await answerTo({ reason: 'other' }, path, warehouse), [403, 'forbidden'])
    assert.isEmpty(await refundsOf(order.id))
  })

  test('that its bank contests is not given back', async ({ assert }) => {
    const order = await paidOrder()
    await db.rawQuery(
      `INSERT INTO payments.disputes (id, payment_id, provider_dispute_id, amount, currency, reason, state)
       SELECT :id, id, :name, amount, currency, 'fraudulent', 'needs_response' FROM payments.payments
       WHERE order_id = :orderId`,
      { id: newId(), name: `du_${order.id}`, orderId: order.id }
    )
    const finance = await ApiStaff.as('finance')
    const { status, body } = await finance.post(`/orders/${order.id}/refunds`, { reason: 'other' })
    assert.deepEqual([status, body.code], [409, 'payment_disputed'])
    assert.isEmpty(await refundsOf(order.id))
    const disputes = await finance.get('/disputes?isOpen=true')
    assert.containsSubset(disputes.body.data, [{ orderId: order.id, isOpen: true }])
  })

  test('that did not get back waits for somebody, and is sent again once', async ({ assert }) => {
    const order = await paidOrder()
    const finance = await ApiStaff.as('finance')
    const asked = await finance.post(`/orders/${order.id}/refunds`, { reason: 'returned' })
    const { refundId } = asked.body.data
    const notYet = await finance.post(`/refunds/${refundId}/retry`)
    assert.deepEqual([notYet.status, notYet.body.code], [409, 'refund_not_failed'])
    await refundsOf(order.id).update({ state: 'failed', last_error: 'No such account' })

    const waiting = await finance.get('/refunds?state=failed&needsAttention=true')
    assert.containsSubset(waiting.body.data, [{ id: refundId, failure: 'No such account' }])
    provider.isReachable = false
    const later = await finance.post(`/refunds/${refundId}/retry`)
    assert.deepEqual([later.status, later.body.code], [503, 'payment_provider_unavailable'])
    provider.isReachable = true

    const retried = await finance.post(`/refunds/${refundId}/retry`, undefined, 'retry-1')
    assert.equal(retried.status, 201)
    const again = await finance.post(`/refunds/${refundId}/retry`, undefined, 'retry-1')
    assert.deepEqual(again.body, retried.body)
    const twice = await finance.post(`/refunds/${refundId}/retry`)
    assert.deepEqual([twice.status, twice.body.code], [409, 'refund_not_failed'])
    const rows = await refundsOf(order.id).orderBy('id')
    assert.lengthOf(rows, 2)
    assert.containsSubset(rows[1], { state: 'pending', retry_of: refundId, lines: rows[0].lines })
  })

  test('that was made after all is not sent again', async ({ assert }) => {
    const order = await paidOrder()
    const finance = await ApiStaff.as('finance')
    const asked = await finance.post(`/orders/${order.id}/refunds`, { reason: 'returned' })
    const { refundId } = asked.body.data
    await refundsOf(order.id).update({ state: 'failed' })
    provider.known = [
      {
        id: 're_made',
        standing: 'succeeded',
        refundId,
        orderId: order.id,
        paymentIntentId: `pi_${order.id}`,
        amount: order.total.amount,
        createdAt: new Date(),
        failure: null,
      },
    ]
    const { status, body } = await finance.post(`/refunds/${refundId}/retry`)
    assert.deepEqual([status, body.code], [409, 'refund_not_failed'])
    assert.lengthOf(await refundsOf(order.id), 1)
    const hints = await db.from('outbox.events').where('aggregate_id', order.id)
    assert.containsSubset(hints, [{ type: 'payments.refund_changed' }])
  })

  test('that was settled in another way is put aside', async ({ assert }) => {
    const order = await paidOrder()
    const finance = await ApiStaff.as('finance')
    const asked = await finance.post(`/orders/${order.id}/refunds`, { reason: 'returned' })
    await refundsOf(order.id).update({ state: 'failed' })
    const path = `/refunds/${asked.body.data.refundId}/dismiss`
    assert.equal((await finance.post(path)).status, 200)
    assert.equal((await finance.post(path)).body.code, 'refund_not_failed')
    const listed = await finance.get(`/orders/${order.id}/refunds`)
    assert.containsSubset(listed.body.data, [{ state: 'failed', needsAttention: false }])
    assert.containsSubset(await auditOf(order.id), [{ action: 'orders.dismiss_refund' }])
  })

  test('is shown with its order, which is found by number and state', async ({ assert }) => {
    const order = await paidOrder()
    const support = await ApiStaff.as('support')
    const finance = await ApiStaff.as('finance')
    await finance.post(`/orders/${order.id}/refunds`, { reason: 'goodwill', amount: 100 })
    const number = order.number.toLowerCase().replace('-', ' ')
    const found = await support.get(
      `/orders?number=${encodeURIComponent(number)}&paymentStatus=paid`
    )
    assert.deepEqual(
      found.body.data.map(({ id }: { id: string }) => id),
      [order.id]
    )
    assert.isEmpty((await support.get(`/orders?number=${order.number}&disputed=true`)).body.data)

    const { body } = await support.get(`/orders/${order.id}`)
    assert.containsSubset(body.data, {
      order: { id: order.id, email: order.email },
      payments: [{ amount: order.total }],
      refunds: [{ amount: { amount: 100 } }],
      disputes: [],
    })
    assert.includeMembers(
      body.data.timeline.map(({ what }: { what: string }) => what),
      ['placed', 'paid', 'payment_captured', 'refund_requested', 'orders.refund']
    )
    assert.equal((await support.get(`/orders/${newId()}`)).status, 404)
  })
})
