import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import {
  GetProductQuery,
  RefreshAvailability,
  RefreshAvailabilityHandler,
} from '../../src/catalog/index.ts'
import { catalogueId } from '../../src/catalog/domain/catalogue_id.ts'
import {
  AVAILABILITY_CHANGED,
  BookStock,
  FindAvailabilityQuery,
} from '../../src/inventory/index.ts'
import { rows, type EventId, newId } from '../../src/shared/index.ts'
import { aProduct, aVariant, importProducts, NoCache } from '../support/catalogue.ts'
import { testDatabase } from '../support/database.ts'

test.group('Showing what is in stock', (group) => {
  const red = catalogueId('variant', 'RED')
  const blue = catalogueId('variant', 'BLUE')
  let db: Database
  let cache: NoCache

  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => {
    await (await testDatabase()).reset()
    cache = new NoCache()
    await importProducts(db, [
      aProduct('mug', { variants: [aVariant('RED'), aVariant('BLUE')] }),
      aProduct('pot'),
    ])
  })

  const handler = () =>
    new RefreshAvailabilityHandler(new RefreshAvailability(new FindAvailabilityQuery(db), cache))

  const count = (lines: { variantId: typeof red; quantity: number }[]) =>
    db.transaction(async (trx) => {
      const events = await new BookStock().execute(trx, { kind: 'count', lines, reference: 'test' })
      for (const event of events) await handler().handle({ ...event, id: newId<EventId>() }, trx)
    })

  const stockOf = async () => {
    const product = await new GetProductQuery(db).execute('mug')
    return product?.variants.map(({ stock, available }) => ({ stock, available }))
  }
  const isOnCards = async () =>
    (
      await rows<{ available: boolean }>(
        db,
        `SELECT available FROM catalog.products WHERE slug = 'mug'`
      )
    )[0]?.available

  test('a product is available as long as one of its variants is', async ({ assert }) => {
    await count([{ variantId: red, quantity: 50 }])
    assert.deepEqual(await stockOf(), [
      { stock: 'in_stock', available: true },
      { stock: 'out', available: false },
    ])
    assert.isTrue(await isOnCards())

    await count([
      { variantId: red, quantity: 0 },
      { variantId: blue, quantity: 2 },
    ])
    assert.deepEqual(await stockOf(), [
      { stock: 'out', available: false },
      { stock: 'low', available: true },
    ])
    assert.isTrue(await isOnCards())

    await count([{ variantId: blue, quantity: 0 }])
    assert.isFalse(await isOnCards())
  })

  test('the cache hears of it once the change is committed, and not of one that was rolled back', async ({
    assert,
  }) => {
    await count([{ variantId: red, quantity: 50 }])
    assert.equal(cache.purges, 1)
    await assert.rejects(() =>
      db.transaction(async (trx) => {
        await new RefreshAvailability(new FindAvailabilityQuery(db), cache).execute(trx, [red])
        throw new Error('crash')
      })
    )
    assert.equal(cache.purges, 1)
  })

  test('an event told twice, or late, does no harm: what is true now is shown', async ({
    assert,
  }) => {
    await count([{ variantId: red, quantity: 50 }])
    const event = { id: newId<EventId>(), type: AVAILABILITY_CHANGED, aggregateId: red, version: 0 }
    for (const variantIds of [[red], [red, blue], [newId()], ['nonsense'], undefined]) {
      await db.transaction((trx) => handler().handle({ ...event, payload: { variantIds } }, trx))
    }
    assert.deepEqual(await stockOf(), [
      { stock: 'in_stock', available: true },
      { stock: 'out', available: false },
    ])
  })
})
