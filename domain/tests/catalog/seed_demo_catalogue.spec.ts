import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { ImportCatalogue, RefreshAvailability, type ImageDisk } from '../../src/catalog/index.ts'
import { catalogueId } from '../../src/catalog/domain/catalogue_id.ts'
import { originalKey } from '../../src/catalog/media/image_disk.ts'
import { SeedDemoCatalogue } from '../../src/catalog/seed/index.ts'
import { BookStock, FindAvailabilityQuery } from '../../src/inventory/index.ts'
import { PublishEvents, SilentDoorbell, Subscriptions } from '../../src/outbox/index.ts'
import { firstRow, rows, SystemClock } from '../../src/shared/index.ts'
import { NoCache } from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'
import { testDisk } from '../support/pictures.ts'

test.group('Seeding the demo shop', (group) => {
  let db: Database
  let disk: ImageDisk
  group.setup(async () => {
    const database = await testDatabase()
    db = database.db
    await database.reset()
    const folder = testDisk()
    disk = folder.disk
    return folder.remove
  })

  const seed = () => {
    const cache = new NoCache()
    const publish = new PublishEvents(
      new SystemClock(),
      new Subscriptions({}, () => Promise.reject(new Error('Nobody listens'))),
      new SilentDoorbell()
    )
    const refresh = new RefreshAvailability(new FindAvailabilityQuery(db), cache)
    return new SeedDemoCatalogue(
      db,
      disk,
      new ImportCatalogue(cache),
      new BookStock(),
      refresh,
      publish
    ).execute()
  }
  const counts = () =>
    firstRow<{ products: number; available: number; onHand: number; hash: string }>(
      db,
      `SELECT count(*)::int AS products, count(*) FILTER (WHERE available)::int AS available,
         (SELECT sum(on_hand)::int FROM inventory.stock_levels) AS "onHand",
         (SELECT hash FROM catalog.images LIMIT 1) AS hash
       FROM catalog.products WHERE published_at IS NOT NULL`
    )

  test('fills an empty shop with goods, pictures and stock', async ({ assert }) => {
    const outcome = await seed()
    assert.isTrue(outcome.changed)
    const shop = await counts()
    assert.isAtLeast(shop?.products ?? 0, 2_975)
    assert.equal(shop?.products, outcome.products)
    assert.isAtLeast((shop?.available ?? 0) / outcome.products, 0.9)
    assert.isTrue(await disk.has(originalKey(shop?.hash ?? '')))
  }).timeout(60_000)

  test('a second time does nothing, and what was sold stays sold', async ({ assert }) => {
    const variantId = catalogueId('variant', '22423')
    await db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind: 'count',
        lines: [{ variantId, quantity: 0 }],
        reference: 'sold',
      })
    )
    const before = await counts()
    assert.isFalse((await seed()).changed)
    await rows(db, `UPDATE catalog.imports SET version = 'an older one'`)
    assert.isTrue((await seed()).changed)
    assert.deepEqual(await counts(), before)
  }).timeout(60_000)
})
