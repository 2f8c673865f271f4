import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { janeHasPaid, janesOrderHasLeft } from '#tests/support/sent_order'

test.group('Returns, for the owner of an order', (group) => {
  group.setup(() => PaymentPages.open().close)

  const keyed = (own: Record<string, string>, key: string = crypto.randomUUID()) => ({
    ...own,
    'idempotency-key': key,
  })
  const oneOf = ({ lines }: { lines: { id: string }[] }, quantity = 1) => ({
    lines: [{ lineId: lines[0]?.id, quantity, reason: 'faulty' }],
  })
  const returnsIn = async () => (await db.from('orders.returns').count('* as n'))[0].n

  test('are asked for, and listed with what else can come back', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft({ quantity: 3 })
    const body = { ...oneOf(order), note: 'The handle is loose.' }
    const asked = await jane.post(`/orders/${order.id}/returns`, body, keyed(own, 'k'))
    assert.equal(asked.status, 201)
    assert.containsSubset(asked.body.data, {
      orderId: order.id,
      orderNumber: order.number,
      state: 'requested',
      note: 'The handle is loose.',
      lines: [{ lineId: order.lines[0].id, quantity: 1, reason: 'faulty', received: 0 }],
    })
    const again = await jane.post(`/orders/${order.id}/returns`, body, keyed(own, 'k'))
    assert.deepEqual([again.status, again.body], [201, asked.body])

    const listed = await jane.get(`/orders/${order.id}/returns`, own)
    assert.equal(listed.headers.get('cache-control'), 'no-store')
    assert.deepEqual(listed.body.data, [asked.body.data])
    assert.containsSubset(listed.body.meta.returnable, [{ lineId: order.lines[0].id, quantity: 2 }])
  })

  test('say by a pointer what is not acceptable, and write nothing', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft({ quantity: 2 })
    const before = await returnsIn()
    const refusals: [body: unknown, pointer: string, code: string][] = [
      [oneOf(order, 3), '/lines/0/quantity', 'quantity_exceeds_sent'],
      [oneOf({ lines: [{ id: crypto.randomUUID() }] }), '/lines/0/lineId', 'order_line_unknown'],
      [
        { lines: [...oneOf(order).lines, ...oneOf(order).lines] },
        '/lines/1/lineId',
        'order_line_repeated',
      ],
      [{ lines: [{ ...oneOf(order).lines[0], reason: 'bored' }] }, '/lines/0/reason', 'enum'],
      [{ lines: [] }, '/lines', 'array.minLength'],
    ]
    for (const [body, pointer, code] of refusals) {
      const refused = await jane.post(`/orders/${order.id}/returns`, body, keyed(own))
      assert.equal(refused.status, 422)
      assert.containsSubset(refused.body.errors, [{ pointer, code }])
    }
    assert.equal(await returnsIn(), before)
  })

  test('are not to be had before anything has left, nor without a key', async ({ assert }) => {
    const { jane, order, own } = await janeHasPaid()
    const early = await jane.post(`/orders/${order.id}/returns`, oneOf(order), keyed(own))
    assert.deepEqual([early.status, early.body.code], [409, 'order_state_conflict'])
    const keyless = await jane.post(`/orders/${order.id}/returns`, oneOf(order), own)
    assert.deepEqual([keyless.status, keyless.body.code], [400, 'idempotency_key_required'])
  })

  test('are over when their time is', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft()
    await db.rawQuery(
      `UPDATE orders.shipments SET shipped_at = now() - interval '31 days' WHERE order_id = ?`,
      [order.id]
    )
    const late = await jane.post(`/orders/${order.id}/returns`, oneOf(order), keyed(own))
    assert.deepEqual([late.status, late.body.code], [409, 'return_window_over'])
  })

  test('of others are not there', async ({ assert }) => {
    const { order } = await janesOrderHasLeft()
    const { own: joes } = await janesOrderHasLeft()
    const joe = new ApiShopper()
    const path = `/orders/${order.id}/returns`
    for (const answer of [
      await joe.get(path, joes),
      await joe.post(path, oneOf(order), keyed(joes)),
      await joe.post(path, oneOf(order), keyed({})),
    ]) {
      assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'])
    }
  })

  test('the order shows its parcels, with the link to follow them', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft({ quantity: 2 })
    const { body } = await jane.get(`/orders/${order.id}`, own)
    assert.containsSubset(body.data, {
      fulfilmentStatus: 'fulfilled',
      lines: [{ shipped: 2, returned: 0, cancelled: 0 }],
      shipments: [
        {
          carrier: 'DPD',
          trackingNumber: '15501',
          trackingUrl: 'https://track.dpd.co.uk/parcels/15501',
          lines: [{ lineId: order.lines[0].id, quantity: 2 }],
        },
      ],
    })
  })
})
