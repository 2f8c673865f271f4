import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { MAIN_LOCATION } from '@holdfast/domain/inventory'
import { newId } from '@holdfast/domain/shared'
import { janeHasPaid } from '#tests/support/sent_order'
import { PaymentPages } from '#tests/support/payment_pages'
import { ApiStaff } from '#tests/support/staff'
import { mugsOnSale } from '#tests/support/stock'

test.group('Locations', (group) => {
  let manager: ApiStaff
  let warehouse: ApiStaff
  group.setup(async () => {
    manager = await ApiStaff.as('manager')
    warehouse = await ApiStaff.as('warehouse')
    return PaymentPages.open().close
  })

  const outlet = async (code = `outlet-${newId().slice(-12)}`) => {
    const added = await manager.post('/locations', { code, name: 'Outlet', country: 'DE' })
    group.teardown(async () => {
      await db.from('inventory.locations').where('code', code).update('active', false)
    })
    return added
  }
  const receive = (variantId: string, locationId: string, quantity: number) =>
    warehouse.post('/stock/corrections', {
      kind: 'receipt',
      reference: 'note 8',
      locationId,
      lines: [{ variantId, quantity }],
    })
  const auditOf = async (id: string) =>
    (await db.from('staff.audit_entries').where('aggregate_id', id).orderBy('id')).map(
      ({ action, details }) => [action, details]
    )

  test('are added by a manager, once for each key, and nobody else', async ({ assert }) => {
    const code = `outlet-${newId().slice(-12)}`
    const body = { code, name: 'Outlet', country: 'DE' }
    const added = await manager.post('/locations', body, code)
    assert.equal(added.status, 201)
    const { id } = added.body.data
    const wanted = { id, ...body, priority: 100, active: true, lowStockAt: null }
    assert.deepEqual(added.body.data, wanted)
    assert.deepEqual((await manager.post('/locations', body, code)).body, added.body)

    const twice = await manager.post('/locations', body)
    assert.deepEqual([twice.status, twice.body.code], [409, 'location_code_taken'])
    assert.equal((await warehouse.post('/locations', { ...body, code: 'x' })).status, 403)
    const listed = await warehouse.get('/locations?perPage=96')
    assert.deepEqual(listed.body.data[0].code, 'main')
    assert.deepInclude(listed.body.data, wanted)
    assert.lengthOf(await auditOf(id), 1)
    await manager.patch(`/locations/${id}`, { active: false })
  })

  test('are not what they cannot be', async ({ assert }) => {
    for (const [body, pointer] of [
      [{ code: 'Out Let', name: 'x' }, '/code'],
      [{ code: 'outlet', name: '' }, '/name'],
      [{ code: 'outlet', name: 'x', country: 'XX' }, '/country'],
      [{ code: 'outlet', name: 'x', priority: -1 }, '/priority'],
    ] as const) {
      const refused = await manager.post('/locations', body)
      assert.equal(refused.status, 422)
      assert.equal(refused.body.errors[0].pointer, pointer)
    }
    const unknown = await manager.patch(`/locations/${newId()}`, { name: 'x' })
    assert.equal(unknown.status, 404)
  })

  test('hold stock that shoppers can have, until they are closed', async ({ assert }) => {
    const [mug = ''] = await mugsOnSale(1, 2)
    const { id, ...rest } = (await outlet()).body.data
    assert.equal((await receive(mug, id, 3)).status, 201)
    const levels = await warehouse.get(`/stock?variantId=${mug}`)
    assert.deepEqual(
      levels.body.data.map(({ locationId, onHand }: Record<string, unknown>) => [
        locationId,
        onHand,
      ]),
      [
        [MAIN_LOCATION, 2],
        [id, 3],
      ]
    )
    const there = await warehouse.get(`/stock?locationId=${id}`)
    assert.lengthOf(there.body.data, 1)

    const moved = await manager.patch(`/locations/${id}`, { name: 'Old outlet', country: null })
    assert.deepEqual(moved.body.data, { id, ...rest, name: 'Old outlet', country: null })
    const closed = await manager.patch(`/locations/${id}`, { active: false })
    assert.isFalse(closed.body.data.active)
    const after = await warehouse.get(`/stock?locationId=${id}`)
    assert.deepInclude(after.body.data[0], { onHand: 3, available: 0 })
    assert.deepEqual((await auditOf(id)).slice(1), [
      ['inventory.change_location', { name: 'Old outlet', country: null }],
      ['inventory.change_location', { active: false }],
    ])
    const [told] = await db
      .from('outbox.events')
      .where('type', 'inventory.availability_changed')
      .whereRaw(`payload->'variantIds' = ?::jsonb`, [JSON.stringify([mug])])
      .orderBy('id', 'desc')
    assert.exists(told)
  })

  test('are never all closed', async ({ assert }) => {
    const others = db.from('inventory.locations').whereNot('id', MAIN_LOCATION)
    await others.update('active', false)
    const refused = await manager.patch(`/locations/${MAIN_LOCATION}`, { active: false })
    assert.deepEqual([refused.status, refused.body.code], [409, 'last_location'])
    const again = await manager.patch(`/locations/${MAIN_LOCATION}`, { name: 'Main warehouse' })
    assert.deepInclude(again.body.data, { active: true })
  })

  test('are not closed while what is sold already is to come in there', async ({ assert }) => {
    const [mug = ''] = await mugsOnSale(1, 2)
    const { id } = (await outlet()).body.data
    const policy = { policy: 'backorder', limit: 3 }
    await warehouse.post(`/stock/${mug}/policy`, { ...policy, locationId: id })
    const refused = await manager.patch(`/locations/${id}`, { active: false })
    assert.deepEqual([refused.status, refused.body.code], [409, 'location_expects_stock'])
    await warehouse.post(`/stock/${mug}/policy`, policy)
    assert.equal((await manager.patch(`/locations/${id}`, { active: false })).status, 200)
    const late = await warehouse.post(`/stock/${mug}/policy`, { ...policy, locationId: id })
    assert.deepInclude(late.body.errors[0], { pointer: '/locationId', code: 'location_closed' })
  })

  test('that no booking can be made at are pointed to', async ({ assert }) => {
    const [mug = ''] = await mugsOnSale(1, 2)
    const refused = await receive(mug, newId(), 3)
    assert.equal(refused.status, 422)
    assert.deepInclude(refused.body.errors[0], {
      pointer: '/locationId',
      code: 'location_unknown',
    })
    assert.lengthOf((await warehouse.get(`/stock?variantId=${mug}`)).body.data, 1)
  })

  test('each send their own parcel of an order', async ({ assert }) => {
    const mugs = await mugsOnSale(1, 1)
    const { id } = (await outlet()).body.data
    await receive(mugs[0] ?? '', id, 1)
    const { order } = await janeHasPaid({ quantity: 2, of: mugs })
    const [line] = order.lines
    const path = `/orders/${order.id}/shipments`
    const parcel = { carrier: 'Our own van' }
    const refused = await warehouse.post(path, parcel)
    assert.deepEqual([refused.status, refused.body.code], [409, 'units_at_several_locations'])
    const one = [{ lineId: line.id, quantity: 1 }]
    assert.deepEqual(refused.body.locations, [
      { locationId: MAIN_LOCATION, lines: one },
      { locationId: id, lines: one },
    ])
    const { body } = await warehouse.get(`/orders/${order.id}`)
    assert.deepEqual(
      body.data.units.map(({ locationId }: { locationId: string }) => locationId),
      [MAIN_LOCATION, id]
    )
    const sent = await warehouse.post(path, { ...parcel, locationId: id })
    assert.deepInclude(sent.body.data, { locationId: id, lines: one })
    const rest = await warehouse.post(path, parcel)
    assert.deepInclude(rest.body.data, { locationId: MAIN_LOCATION, lines: one })
    assert.isEmpty((await warehouse.get(`/orders/${order.id}`)).body.data.units)
  })
})
