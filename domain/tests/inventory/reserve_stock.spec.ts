import { test } from '@japa/runner'
import { ReserveStock } from '../../src/inventory/index.ts'
import { newId, transactResult } from '../../src/shared/index.ts'
import { stocked, levelOf } from '../support/stock.ts'
import { testDatabase } from '../support/database.ts'

test.group('smoke', () => {
  test('reserves', async ({ assert }) => {
    const { db } = await testDatabase()
    const variantId = await stocked(db, 7)
    const result = await transactResult(db, (trx) =>
      new ReserveStock().execute(trx, {
        orderId: newId(),
        cartId: newId(),
        lines: [
          { variantId, quantity: 2 },
          { variantId, quantity: 1 },
        ],
      })
    )
    assert.deepInclude(await levelOf(db, variantId), { reserved: 3 })
    assert.deepEqual(result.ok && result.value.length, 1)
  })
})
