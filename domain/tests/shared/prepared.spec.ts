import { test } from '@japa/runner'
import { firstRow, prepared, rows } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'

const DOUBLE = prepared('SELECT :number::int * 2 AS double')

const PREPARED = `SELECT statement FROM pg_prepared_statements WHERE name = ?`

test.group('A prepared statement', () => {
  test('is known to its connection by one name, whatever is bound to it', async ({ assert }) => {
    const { db } = await testDatabase()
    await db.transaction(async (trx) => {
      for (const number of [1, 2]) {
        assert.deepEqual(await firstRow(trx, DOUBLE, { number }), { double: 2 * number })
      }
      const known = await rows<{ statement: string }>(trx, PREPARED, [DOUBLE.name])
      assert.deepEqual(known, [{ statement: 'SELECT $1::int * 2 AS double' }])
    })
  })

  test('is told from others by its text', ({ assert }) => {
    assert.equal(prepared(DOUBLE.sql).name, DOUBLE.name)
    assert.notEqual(prepared(`${DOUBLE.sql} `).name, DOUBLE.name)
  })
})
