import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import { SoldOutHints } from '../../src/inventory/index.ts'
import { SystemClock } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { onSale } from '../support/goods.ts'
import { Shopper } from '../support/shopper.ts'
import { statementsOf } from '../support/statements.ts'

const ENOUGH_FOR_A_RUSH = 20

test.group('Many who want what is gone', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
  })
  group.each.setup(async () => (await testDatabase()).reset())

  test('are told by the look that was taken for those before them', async ({ assert }) => {
    const { mug, bag } = await onSale(db, { mug: { stock: 0 }, bag: {} })
    const hints = new SoldOutHints()
    const arrives = () => Shopper.arrives(db, new SystemClock(), hints)
    const refused = {
      ok: false,
      error: {
        code: 'insufficient_stock',
        lines: [{ variantId: mug, requested: 1, available: 0 }],
      },
    }
    const [late, known] = [await arrives(), await arrives()]
    await known.adds(bag)
    for (let look = 1; look <= ENOUGH_FOR_A_RUSH; look++) {
      assert.deepEqual(await (await arrives()).adds(mug), refused)
    }

    const sent = await statementsOf(async () => assert.deepEqual(await late.adds(mug), refused))
    assert.lengthOf(sent, 1, 'the cart is read, and nothing else')
    assert.isEmpty((await late.cart()).lines)

    const looked = await statementsOf(async () => assert.deepEqual(await known.adds(mug), refused))
    assert.isAbove(looked.length, 1, 'whose cart was used may hold some: that is looked up')
  })
})
