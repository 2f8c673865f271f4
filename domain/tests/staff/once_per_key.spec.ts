import { test } from '@japa/runner'
import { err, newId, ok, type Result, type Transaction } from '../../src/shared/index.ts'
import {
  ForgetRequestKeys,
  OncePerKey,
  RecordAudit,
  type StaffRequest,
} from '../../src/staff/index.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { untilWaiting } from '../support/gates.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { aRequest, MANAGER } from './support.ts'

test.group('A request of staff with a key', (group) => {
  let database: TestDatabase
  let once: OncePerKey

  group.setup(async () => {
    database = await testDatabase()
    once = new OncePerKey(database.db)
  })
  group.each.teardown(() => database.reset())

  /** An effect that can be counted: an audit entry. */
  const effect = async (trx: Transaction) => {
    const id = newId()
    const aggregate = { type: 'test', id }
    await new RecordAudit().execute(trx, { by: MANAGER, action: 'test.done', aggregate })
    return ok({ id, total: { amount: 1299, currency: 'GBP' } })
  }
  const effects = async () => (await database.db.from('staff.audit_entries')).length

  /** The first of several: it has claimed its key and done its work, and commits when the gate opens. */
  const holding = async <TError>(
    request: StaffRequest,
    work: (trx: Transaction) => Promise<Result<object, TError>>
  ) => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const { promise: hasWorked, resolve: worked } = Promise.withResolvers<void>()
    const first = once.execute(request, async (trx) => {
      const done = await work(trx)
      worked()
      await gate
      return done
    })
    await hasWorked
    return { first, open }
  }

  test('has one effect, and a repeat gets the first answer', async ({ assert }) => {
    const request = aRequest()
    const first = await once.execute(request, effect)
    const again = await once.execute(request, effect)
    assert.isTrue(first.ok)
    assert.deepEqual(again, first)
    assert.deepEqual(await once.answered(request), first)
    assert.equal(await effects(), 1)
  })

  test('has one effect when it is sent twice at once', async ({ assert }) => {
    const request = aRequest()
    const { first, open } = await holding(request, effect)
    const second = once.execute(request, effect)
    await untilWaiting(database.db)
    open()
    assert.deepEqual(await second, await first)
    assert.equal(await effects(), 1)
  })

  test('has its own effect when the first was rolled back while it waited', async ({ assert }) => {
    const request = aRequest()
    const { first, open } = await holding(request, async (trx) => {
      await effect(trx)
      return err('order_state_conflict')
    })
    const second = once.execute(request, effect)
    await untilWaiting(database.db)
    open()
    assert.deepEqual(await first, { ok: false, error: 'order_state_conflict' })
    assert.isTrue((await second).ok)
    assert.equal(await effects(), 1)
  })

  test('is told to come back when the first takes longer than it can wait', async ({ assert }) => {
    const request = aRequest()
    const { first, open } = await holding(request, effect)
    const second = await once.execute(request, effect)
    assert.deepEqual(second, { ok: false, error: 'idempotency_in_progress' })
    open()
    assert.isTrue((await first).ok)
    assert.equal(await effects(), 1)
  })

  test('is refused when the key came with something else before', async ({ assert }) => {
    const key = newId()
    await once.execute(aRequest({ key }), effect)
    const before = await snapshotOf(database.db)
    for (const other of [
      aRequest({ key, body: { quantity: 6 } }),
      aRequest({ key, params: { id: newId() } }),
    ]) {
      const reused = { ok: false, error: 'idempotency_key_reused' }
      assert.deepEqual(await once.execute(other, effect), reused)
      assert.deepEqual(await once.answered(other), reused)
    }
    assert.deepEqual(await snapshotOf(database.db), before)
  })

  test('shares its key with nobody else and with no other route', async ({ assert }) => {
    const key = newId()
    await once.execute(aRequest({ key }), effect)
    await once.execute(aRequest({ key, staff: { ...MANAGER, subject: 'bob' } }), effect)
    await once.execute(aRequest({ key, route: 'admin.stock.adjust' }), effect)
    assert.equal(await effects(), 3)
  })

  test('gives its key back when it is refused or fails', async ({ assert }) => {
    const request = aRequest()
    const before = await snapshotOf(database.db)
    const refused = await once.execute(request, async (trx) => {
      await effect(trx)
      return err('no')
    })
    assert.deepEqual(refused, { ok: false, error: 'no' })
    await assert.rejects(() =>
      once.execute(request, async (trx) => {
        await effect(trx)
        throw new Error('Lost power')
      })
    )
    assert.deepEqual(await snapshotOf(database.db), before)
    assert.isTrue((await once.execute(request, effect)).ok)
  })

  test('is remembered for 48 h, and then forgotten', async ({ assert }) => {
    const [old, recent] = [aRequest(), aRequest()]
    await once.execute(old, effect)
    await once.execute(recent, effect)
    await age(old.key, '48 hours')
    await age(recent.key, '47 hours')

    assert.isNull(await once.answered(old))
    assert.isTrue((await once.execute(old, effect)).ok)
    assert.equal(await effects(), 3)

    await age(old.key, '49 hours')
    assert.equal(await new ForgetRequestKeys(database.db).execute(), 1)
    assert.isTrue((await once.answered(recent))?.ok)
  })

  const age = (key: string, interval: string) =>
    database.db.rawQuery(
      'UPDATE staff.request_keys SET created_at = now() - ?::interval WHERE key = ?',
      [interval, key]
    )
})
