import { test } from '@japa/runner'
import { err, newId, ok, transactResult } from '../../src/shared/index.ts'
import { ListAuditQuery, RecordAudit } from '../../src/staff/index.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { MANAGER } from './support.ts'

const FIRST = { page: 1, perPage: 10 }
const audit = new RecordAudit()

test.group('The audit log', (group) => {
  let database: TestDatabase

  group.setup(async () => void (database = await testDatabase()))
  group.each.teardown(() => database.reset())

  const record = (aggregateId: string, action = 'orders.cancel') =>
    database.db.transaction((trx) =>
      audit.execute(trx, {
        by: MANAGER,
        action,
        aggregate: { type: 'order', id: aggregateId },
        details: { reason: 'customer_asked', lines: [1, 2] },
      })
    )

  test('tells who did what to what, the latest first', async ({ assert }) => {
    const [first, second] = [newId(), newId()]
    await record(first)
    await record(second, 'orders.refund')
    const list = new ListAuditQuery(database.db)

    const { data, total } = await list.execute({}, FIRST)

    assert.equal(total, 2)
    assert.deepEqual(
      data.map(({ action }) => action),
      ['orders.refund', 'orders.cancel']
    )
    assert.deepInclude(data[1], {
      subject: 'ada',
      roles: ['manager'],
      requestId: 'req-1',
      aggregate: { type: 'order', id: first },
      details: { reason: 'customer_asked', lines: [1, 2] },
    })
    const ofOne = await list.execute({ aggregateType: 'order', aggregateId: second }, FIRST)
    assert.deepEqual(
      ofOne.data.map(({ action }) => action),
      ['orders.refund']
    )
    const page2 = await list.execute({ subject: 'ada' }, { page: 2, perPage: 1 })
    assert.deepEqual([page2.total, page2.data.map(({ action }) => action)], [2, ['orders.cancel']])
    assert.equal((await list.execute({ subject: 'bob' }, FIRST)).total, 0)
  })

  test('holds nothing of an act that was rolled back', async ({ assert }) => {
    const before = await snapshotOf(database.db)
    const refused = await transactResult<void, string>(database.db, async (trx) => {
      await audit.execute(trx, {
        by: MANAGER,
        action: 'orders.cancel',
        aggregate: { type: 'order', id: newId() },
      })
      return err('order_state_conflict')
    })
    assert.isFalse(refused.ok)
    await transactResult(database.db, async () => ok())
    assert.deepEqual(await snapshotOf(database.db), before)
  })

  test('cannot be changed: {$self} is refused')
    .with([
      `UPDATE staff.audit_entries SET subject = 'nobody'`,
      'DELETE FROM staff.audit_entries',
      'TRUNCATE staff.audit_entries',
      `INSERT INTO staff.audit_entries SELECT * FROM staff.audit_entries
       ON CONFLICT (id) DO UPDATE SET subject = 'nobody'`,
    ])
    .run(async ({ assert }, statement) => {
      await record(newId())
      const before = await snapshotOf(database.db)
      await assert.rejects(async () => database.db.rawQuery(statement), /only ever added to/)
      assert.deepEqual(await snapshotOf(database.db), before)
    })
})
