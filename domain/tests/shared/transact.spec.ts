import { test } from '@japa/runner'
import { BusyError, rows, sqlState, transact, type Transaction } from '../../src/shared/index.ts'
import { connect, testDatabase } from '../support/database.ts'

/** A pool whose transactions fail with these SQLSTATEs in turn, then work. */
function failing(...states: string[]) {
  let runs = 0
  return {
    get runs() {
      return runs
    },
    async transaction<T>(_callback: (trx: Transaction) => Promise<T>): Promise<T> {
      const state = states[runs++]
      if (state !== undefined) throw Object.assign(new Error(state), { code: state })
      return 'committed' as T
    },
  }
}

const nothing = async () => 'committed'

test.group('One transaction', () => {
  test('a deadlock and a lock time-out are tried again, twice', async ({ assert }) => {
    const db = failing('40P01', '55P03')
    assert.equal(await transact(db, nothing), 'committed')
    assert.equal(db.runs, 3)
  })

  test('the third time the caller is told that the rows are busy', async ({ assert }) => {
    const db = failing('55P03', '55P03', '55P03')
    await assert.rejects(() => transact(db, nothing), BusyError)
    assert.equal(db.runs, 3)
  })

  test('any other error is not repeated', async ({ assert }) => {
    const db = failing('23505')
    await assert.rejects(() => transact(db, nothing), '23505')
    assert.equal(db.runs, 1)
  })

  test('reads the SQLSTATE of an error, where there is one', ({ assert }) => {
    assert.equal(sqlState({ code: '23505' }), '23505')
    assert.isNull(sqlState(new Error('other')))
    assert.isNull(sqlState(null))
  })
})

test.group('A connection that is lost at the very end', () => {
  test('is not taken for a commit', async ({ assert, cleanup }) => {
    const db = connect((await testDatabase()).url, 2)
    cleanup(() => db.manager.closeAll())
    const work = transact(db, async (trx) => {
      const [session] = await rows<{ pid: number }>(trx, 'SELECT pg_backend_pid() AS pid')
      await rows(db, 'SELECT pg_terminate_backend(?)', [session?.pid ?? 0])
      return 'done'
    })
    await assert.rejects(() => work, /COMMIT/)
  })
})
