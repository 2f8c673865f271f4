import { test } from '@japa/runner'
import { isOutOfReach, rows } from '../../src/shared/index.ts'
import { connect, testDatabase } from '../support/database.ts'

/** What the work failed with. */
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('It worked')
}

test.group('A database that is out of reach', () => {
  test('is one that nobody listens for', async ({ assert, cleanup }) => {
    const db = connect('postgres://nobody@127.0.0.1:1/nothing')
    cleanup(() => db.manager.closeAll())
    assert.isTrue(isOutOfReach(await failureOf(rows(db, 'SELECT 1'))))
    assert.isTrue(isOutOfReach(await failureOf(db.transaction(async () => 'done'))))
  })

  test('is one that ends our session, in a statement and between two', async ({
    assert,
    cleanup,
  }) => {
    const { db, url } = await testDatabase()
    const ours = connect(url, 1)
    cleanup(() => ours.manager.closeAll())
    const end = (pid: number) => rows(db, 'SELECT pg_terminate_backend(?, 5000)', [pid])

    const between = ours.transaction(async (trx) => {
      const [session] = await rows<{ pid: number }>(trx, 'SELECT pg_backend_pid() AS pid')
      await end(session?.pid ?? 0)
      await rows(trx, 'SELECT 1')
    })
    assert.isTrue(isOutOfReach(await failureOf(between)))

    const within = rows(ours, 'SELECT pg_terminate_backend(pg_backend_pid())')
    assert.isTrue(isOutOfReach(await failureOf(within)))
  })

  test('says so with these codes too', ({ assert }) => {
    for (const code of ['57P03', '08006', '53300', '25006', 'ECONNRESET']) {
      assert.isTrue(isOutOfReach(Object.assign(new Error(code), { code })), code)
    }
    const complete = 'Transaction query already complete, run with DEBUG=knex:tx for more info'
    assert.isTrue(isOutOfReach(new Error(complete)))
    const noConnection = Object.assign(new Error('full'), { name: 'KnexTimeoutError' })
    assert.isTrue(isOutOfReach(noConnection))
    assert.isTrue(isOutOfReach(new Error('lost', { cause: new Error('Connection terminated') })))
  })

  test('is not one that refuses a statement', async ({ assert }) => {
    const { db } = await testDatabase()
    assert.isFalse(isOutOfReach(await failureOf(rows(db, 'SELECT 1 / 0'))))
    assert.isFalse(isOutOfReach('ECONNRESET'))
  })
})
