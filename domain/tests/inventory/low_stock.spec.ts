import { test } from '@japa/runner'
import { FindVariantsQuery } from '../../src/catalog/index.ts'
import {
  BookStock,
  ChangeLocation,
  ListPressingLevelsQuery,
  MAIN_LOCATION,
  ReleaseStock,
  SetLowStock,
} from '../../src/inventory/index.ts'
import {
  ShopIdentity,
  TellStaffOfLowStock,
  TellStaffOfShortfall,
} from '../../src/notifications/index.ts'
import { PublishEvents } from '../../src/outbox/index.ts'
import {
  type EventId,
  type LocationId,
  newId,
  type OrderId,
  rows,
  type VariantId,
} from '../../src/shared/index.ts'
import { staffRequest } from '../../src/staff/index.ts'
import { STAFF } from '../support/fulfilment.ts'
import { onSale } from '../support/goods.ts'
import { openLocation, receiveAt } from '../support/locations.ts'
import { reserve } from '../support/stock.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('Staff who look after stock', (group) => {
  let shop: TestShop
  let mug: VariantId
  group.setup(async () => {
    shop = await TestShop.open()
    return async () => {
      await rows(shop.db, 'UPDATE inventory.locations SET low_stock_at = NULL')
      await shop.clear()
      await shop.close()
    }
  })
  group.each.setup(async () => {
    await shop.clear()
    await rows(shop.db, 'UPDATE inventory.locations SET low_stock_at = NULL')
    mug = (await onSale(shop.db, { mug: { stock: 10 } })).mug
  })

  const ask = (body: object) =>
    staffRequest(STAFF, { route: 'test', key: newId(), params: {}, body })
  const lowFrom = async (lowStockAt: number | null) =>
    (await shop.make(SetLowStock)).execute(ask({ lowStockAt }), { variantId: mug, lowStockAt })
  const lowFromAt = async (locationId: LocationId, lowStockAt: number | null) =>
    (await shop.make(ChangeLocation)).execute(ask({ lowStockAt }), locationId, { lowStockAt })
  const buy = async (quantity: number): Promise<OrderId> => {
    const bought = await reserve(shop.db, { variantId: mug, quantity })
    if (!bought.ok) throw new Error('The test meant this to be in stock')
    const publish = await shop.make(PublishEvents)
    await shop.db.transaction((trx) => publish.execute(trx, bought.value.events))
    return bought.value.orderId
  }
  const release = async (orderId: OrderId) => {
    const publish = await shop.make(PublishEvents)
    await shop.db.transaction(async (trx) =>
      publish.execute(trx, await new ReleaseStock().execute(trx, orderId))
    )
  }
  const book = async (kind: 'receipt' | 'damage', quantity: number) => {
    const publish = await shop.make(PublishEvents)
    await shop.db.transaction(async (trx) => {
      const lines = [{ variantId: mug, quantity }]
      const events = await new BookStock().execute(trx, { kind, lines, reference: 'test' })
      await publish.execute(trx, events)
    })
  }
  const told = () =>
    rows<{ at: string; payload: unknown }>(
      shop.db,
      `SELECT aggregate_id AS at, payload FROM outbox.events WHERE type = 'inventory.low_stock' ORDER BY id`
    )
  const mails = async () => {
    await shop.deliver()
    return shop.postBox.mails.map(({ to, subject, text }) => ({ to, subject, text }))
  }

  test('hear nothing while nobody has said what is low', async ({ assert }) => {
    await buy(10)
    assert.isEmpty(await told())
  })

  test('hear once that it runs low, and again only after there was more', async ({ assert }) => {
    await lowFrom(4)
    await buy(5)
    assert.isEmpty(await told())
    const last = await buy(1)
    assert.deepEqual(await told(), [{ at: MAIN_LOCATION, payload: { variantIds: [mug] } }])
    await buy(2)
    assert.lengthOf(await told(), 1)
    await release(last)
    assert.lengthOf(await told(), 1, 'there are three: still low')
    await book('receipt', 2)
    assert.lengthOf(await told(), 1)
    await buy(1)
    assert.lengthOf(await told(), 2)
  })

  test('are told at once when what is there is low from now on', async ({ assert }) => {
    await lowFrom(3)
    assert.isEmpty(await told())
    await lowFrom(20)
    assert.lengthOf(await told(), 1)
    await lowFrom(30)
    assert.lengthOf(await told(), 1)
  })

  test('may say it of a whole location, and otherwise of a variant', async ({ assert }) => {
    const outlet = await openLocation(shop.db, 'outlet', 1)
    await receiveAt(shop.db, outlet, mug, 3)
    await lowFromAt(outlet, 5)
    assert.deepEqual(await told(), [{ at: outlet, payload: { variantIds: [mug] } }])
    await lowFrom(1)
    await lowFromAt(outlet, 9)
    assert.lengthOf(await told(), 1, 'the variant says otherwise')
    await buy(10)
    assert.deepInclude((await told())[1], { at: MAIN_LOCATION })
  })

  test('get one mail, with what is left by then and nothing personal', async ({ assert }) => {
    await lowFrom(4)
    await buy(7)
    const [mail, ...others] = await mails()
    assert.isEmpty(others)
    assert.equal(mail?.to, 'staff@pomander.example')
    assert.equal(mail?.subject, 'Running low at Main warehouse')
    assert.match(mail?.text ?? '', /MUG .*: 3 left \(low from 4 down\) at Main warehouse/)
  })

  test('get none where the shop has no address of theirs', async ({ assert }) => {
    await lowFrom(4)
    await buy(10)
    await book('damage', -2)
    const nobody = new ShopIdentity('Pomander', 'http://x', 'hello@pomander.example', null, [])
    const levels = await shop.make(ListPressingLevelsQuery)
    const variants = await shop.make(FindVariantsQuery)
    const event = { id: newId<EventId>(), version: 0, payload: { variantIds: [mug] } }
    const low = new TellStaffOfLowStock(levels, variants, shop.postBox, nobody)
    await low.send({ ...event, type: 'inventory.low_stock', aggregateId: MAIN_LOCATION }, 'a')
    const short = new TellStaffOfShortfall(levels, variants, shop.postBox, nobody)
    await short.send({ ...event, type: 'inventory.shortfall_raised', aggregateId: mug }, 'b')
    assert.isEmpty(shop.postBox.mails)
  })

  test('get none when there is enough again', async ({ assert }) => {
    await lowFrom(4)
    await buy(7)
    await book('receipt', 20)
    assert.isEmpty(await mails())
  })

  test('get a mail about units that are promised and do not exist', async ({ assert }) => {
    await buy(10)
    await book('damage', -2)
    const [mail, ...others] = await mails()
    assert.isEmpty(others)
    assert.equal(mail?.subject, 'More is promised than there is')
    assert.match(mail?.text ?? '', /MUG .*: 2 missing at Main warehouse/)
  })

  test('get none about those that have been found', async ({ assert }) => {
    await buy(10)
    await book('damage', -2)
    await book('receipt', 2)
    assert.isEmpty(await mails())
  })
})
