import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  FindVariantsQuery,
  ListCategoriesQuery,
  PrepareProbe,
  PROBE,
} from '../../src/catalog/index.ts'
import { WriteStockPolicy, FindAvailabilityQuery } from '../../src/inventory/index.ts'
import { PublishEvents, SilentDoorbell, Subscriptions } from '../../src/outbox/index.ts'
import { rows, SystemClock } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'

test.group('What the prober buys', (group) => {
  let db: Database

  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => {
    await (await testDatabase()).reset()
  })

  const prepare = () =>
    new PrepareProbe(
      db,
      new FindAvailabilityQuery(db),
      new WriteStockPolicy(),
      new PublishEvents(
        new SystemClock(),
        new Subscriptions({}, () => Promise.reject(new Error('Nobody listens'))),
        new SilentDoorbell()
      )
    ).execute()

  test('can be bought without being shown anywhere', async ({ assert }) => {
    await prepare()
    const variant = (await new FindVariantsQuery(db).execute([PROBE.variantId])).get(
      PROBE.variantId
    )
    assert.equal(variant?.sku, PROBE.sku)
    assert.deepEqual(await new ListCategoriesQuery(db).execute(), [])
    const published = await rows(
      db,
      'SELECT 1 FROM catalog.products WHERE published_at IS NOT NULL'
    )
    assert.isEmpty(published)
  })

  test('is sold without lying on a shelf', async ({ assert }) => {
    await prepare()
    const found = await new FindAvailabilityQuery(db).execute([PROBE.variantId])
    assert.equal(found.get(PROBE.variantId)?.available, PROBE.units)
    const [level] = await rows<{ onHand: number }>(
      db,
      'SELECT sum(on_hand)::int AS "onHand" FROM inventory.stock_levels WHERE variant_id = ?',
      [PROBE.variantId]
    )
    assert.equal(level?.onHand, 0)
  })

  test('is put into the shop once, however many releases do it', async ({ assert }) => {
    await prepare()
    const book = () => rows(db, 'SELECT * FROM inventory.movements ORDER BY id')
    const before = await book()
    await prepare()
    assert.deepEqual(await book(), before)
  })
})
