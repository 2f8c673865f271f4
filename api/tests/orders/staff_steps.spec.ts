import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PaymentPages } from '#tests/support/payment_pages'
import { janeHasOrdered, janeHasPaid, janesOrderHasLeft } from '#tests/support/sent_order'
import { ApiStaff } from '#tests/support/staff'

test.group('What staff do with orders', (group) => {
  let pages: PaymentPages
  let warehouse: ApiStaff
  let support: ApiStaff
  group.setup(async () => {
    const opened = PaymentPages.open()
    pages = opened.pages
    warehouse = await ApiStaff.as('warehouse')
    support = await ApiStaff.as('support')
    return opened.close
  })
  group.each.setup(() => {
    pages.isReachable = true
  })

  const auditOf = async (orderId: string) =>
    (await db.from('staff.audit_entries').where('aggregate_id', orderId).orderBy('id')).map(
      ({ action }) => action
    )
  const PARCEL = { carrier: 'Royal Mail', trackingNumber: 'QP123' }

  test('send it, once for each key, and correct the number later', async ({ assert }) => {
    const { jane, order, own } = await janeHasPaid({ quantity: 3 })
    const [line] = order.lines
    const two = { ...PARCEL, lines: [{ lineId: line.id, quantity: 2 }] }
    const path = `/orders/${order.id}/shipments`
    const sent = await warehouse.post(path, two, `two-${order.id}`)
    assert.equal(sent.status, 201)
    assert.containsSubset(sent.body.data, { orderId: order.id, lines: two.lines })
    const again = await warehouse.post(path, two, `two-${order.id}`)
    assert.deepEqual([again.status, again.body], [201, sent.body])

    const rest = await warehouse.post(path, { carrier: 'Our own van' })
    assert.deepEqual(rest.body.data.lines, [{ lineId: line.id, quantity: 1 }])
    const none = await warehouse.post(path, PARCEL)
    assert.deepEqual([none.status, none.body.code], [409, 'order_state_conflict'])

    const fix = { carrier: 'DPD', trackingNumber: '15501' }
    const fixed = await warehouse.patch(`/shipments/${sent.body.data.shipmentId}`, fix)
    assert.equal(fixed.status, 200)
    const { body } = await jane.get(`/orders/${order.id}`, own)
    assert.containsSubset(body.data.shipments, [
      { ...fix, trackingUrl: 'https://track.dpd.co.uk/parcels/15501' },
      { carrier: 'Our own van', trackingUrl: null },
    ])
    assert.deepEqual(await auditOf(order.id), [
      'orders.ship',
      'orders.ship',
      'orders.correct_tracking',
    ])
  })

  test('are told by a pointer what cannot be sent, and nothing is', async ({ assert }) => {
    const { order } = await janeHasPaid({ quantity: 2 })
    const [{ id: lineId }] = order.lines
    const path = `/orders/${order.id}/shipments`
    const refusals: [body: unknown, pointer: string, code: string][] = [
      [
        { ...PARCEL, lines: [{ lineId, quantity: 3 }] },
        '/lines/0/quantity',
        'quantity_exceeds_left',
      ],
      [
        { ...PARCEL, lines: [{ lineId: order.id, quantity: 1 }] },
        '/lines/0/lineId',
        'order_line_unknown',
      ],
      [{ ...PARCEL, locationId: order.id }, '/locationId', 'location_unknown'],
      [{ trackingNumber: 'x' }, '/carrier', 'required'],
    ]
    for (const [body, pointer, code] of refusals) {
      const refused = await warehouse.post(path, body)
      assert.equal(refused.status, 422)
      assert.containsSubset(refused.body.errors, [{ pointer, code }])
    }
    assert.isEmpty(await auditOf(order.id))
  })

  test('are told what is not on the shelf', async ({ assert }) => {
    const { order, mugs } = await janeHasPaid({ quantity: 2, stock: 2 })
    await db
      .from('inventory.stock_levels')
      .where('variant_id', mugs[0] ?? '')
      .update({
        on_hand: 1,
        shortfall: 1,
      })
    const refused = await warehouse.post(`/orders/${order.id}/shipments`, PARCEL)
    assert.deepEqual([refused.status, refused.body.code], [409, 'insufficient_stock'])
    assert.deepEqual(refused.body.lines, [{ variantId: mugs[0], requested: 2, available: 1 }])
  })

  test('cancel it, and only once', async ({ assert }) => {
    const { jane, order, own } = await janeHasOrdered()
    const path = `/orders/${order.id}/cancel`
    const cancelled = await support.post(path, {}, `c-${order.id}`)
    const whole = { data: { orderId: order.id, isWhole: true, refundId: null } }
    assert.deepEqual([cancelled.status, cancelled.body], [200, whole])
    const again = await support.post(path, {}, `c-${order.id}`)
    assert.deepEqual([again.status, again.body], [200, whole])
    const another = await support.post(path, {})
    assert.deepEqual([another.status, another.body.code], [409, 'order_state_conflict'])
    const { body } = await jane.get(`/orders/${order.id}`, own)
    assert.containsSubset(body.data, { status: 'cancelled', cancelReason: 'staff' })
    assert.deepEqual(await auditOf(order.id), ['orders.cancel'])
  })

  test('do not cancel it while somebody may still pay', async ({ assert }) => {
    const { order } = await janeHasOrdered()
    pages.isReachable = false
    const refused = await support.post(`/orders/${order.id}/cancel`, {})
    assert.deepEqual([refused.status, refused.body.code], [503, 'payment_provider_unavailable'])
    assert.isEmpty(await auditOf(order.id))
  })

  test('cancel some units of it, with the money for those', async ({ assert }) => {
    const { jane, order, own } = await janeHasPaid({ quantity: 3 })
    const lines = [{ lineId: order.lines[0].id, quantity: 1 }]
    const { status, body } = await support.post(`/orders/${order.id}/cancel`, { lines })
    assert.equal(status, 200)
    assert.containsSubset(body.data, { orderId: order.id, isWhole: false })
    assert.isString(body.data.refundId)
    const shown = await jane.get(`/orders/${order.id}`, own)
    assert.containsSubset(shown.body.data, { status: 'open', lines: [{ cancelled: 1 }] })
  })

  test('approve a return, take it in, and send the money back', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft({ quantity: 3 })
    const [{ id: lineId }] = order.lines
    const asking = { lines: [{ lineId, quantity: 2, reason: 'faulty' }], note: 'Loose handle' }
    const headers = { ...own, 'idempotency-key': 'r' }
    const asked = await jane.post(`/orders/${order.id}/returns`, asking, headers)
    const { id } = asked.body.data
    const waiting = await support.get('/returns?state=requested&perPage=100')
    assert.containsSubset(waiting.body.data, [{ id, note: 'Loose handle' }])

    const early = await warehouse.post(`/returns/${id}/receive`, {})
    assert.deepEqual([early.status, early.body.code], [409, 'return_state_conflict'])
    const approved = await support.post(`/returns/${id}/approve`)
    assert.containsSubset(approved.body, { data: { returnId: id, state: 'approved' } })

    const came = { lines: [{ lineId, received: 2, restocked: 1 }], refund: 'units' }
    const received = await warehouse.post(`/returns/${id}/receive`, came, `in-${id}`)
    assert.equal(received.status, 200)
    assert.containsSubset(received.body.data, { returnId: id, state: 'received' })
    assert.isString(received.body.data.refundId)
    const again = await warehouse.post(`/returns/${id}/receive`, came, `in-${id}`)
    assert.deepEqual(again.body, received.body)
    const shown = await jane.get(`/orders/${order.id}`, own)
    assert.containsSubset(shown.body.data.lines, [{ shipped: 3, returned: 2 }])
    const actions = await auditOf(order.id)
    assert.deepEqual(actions.slice(-2), ['orders.approve_return', 'orders.receive_return'])
    const audit = await db.from('staff.audit_entries').where('aggregate_id', order.id)
    assert.notInclude(JSON.stringify(audit), 'Loose handle')
  })

  test('reject a return, with a reason', async ({ assert }) => {
    const { jane, order, own } = await janesOrderHasLeft()
    const asking = { lines: [{ lineId: order.lines[0].id, quantity: 1, reason: 'other' }] }
    const headers = { ...own, 'idempotency-key': 'r' }
    const { id } = (await jane.post(`/orders/${order.id}/returns`, asking, headers)).body.data
    assert.equal((await support.post(`/returns/${id}/reject`, {})).status, 422)
    const rejected = await support.post(`/returns/${id}/reject`, { reason: 'used' })
    assert.equal(rejected.status, 200)
    const listed = await jane.get(`/orders/${order.id}/returns`, own)
    assert.containsSubset(listed.body.data, [{ id, state: 'rejected', rejectReason: 'used' }])
    const late = await support.post(`/returns/${id}/approve`)
    assert.deepEqual([late.status, late.body.code], [409, 'return_state_conflict'])
  })

  test('may do what their role allows, to what there is', async ({ assert }) => {
    const { order } = await janeHasPaid()
    const notTheirs = await support.post(`/orders/${order.id}/shipments`, PARCEL)
    assert.equal(notTheirs.status, 403)
    assert.equal((await warehouse.post(`/orders/${order.id}/cancel`, {})).status, 403)
    for (const id of [crypto.randomUUID(), 'not-an-id']) {
      const answers = [
        await warehouse.post(`/orders/${id}/shipments`, PARCEL),
        await warehouse.patch(`/shipments/${id}`, { carrier: 'DPD' }),
        await support.post(`/orders/${id}/cancel`, {}),
        await support.post(`/returns/${id}/approve`),
        await support.post(`/returns/${id}/reject`, { reason: 'used' }),
        await warehouse.post(`/returns/${id}/receive`, {}),
      ]
      for (const answer of answers) {
        assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'])
      }
    }
    assert.isEmpty(await auditOf(order.id))
  })
})
