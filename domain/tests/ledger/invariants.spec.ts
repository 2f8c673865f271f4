import { test } from '@japa/runner'
import { findViolations } from '../../src/ledger/find_violations.ts'
import { INVARIANTS } from '../../src/ledger/index.ts'
import { Subscriptions } from '../../src/outbox/index.ts'
import { firstIdAt, rows, type Transaction } from '../../src/shared/index.ts'
import { TestShop } from '../support/test_shop.ts'
import { BREACHES, type Breach } from './support/breaches.ts'
import { live, type HealthyShop } from './support/healthy_shop.ts'

test.group('The ledger of a shop', (group) => {
  let shop: TestShop
  let orders: HealthyShop
  group.setup(async () => {
    shop = await TestShop.open({ invoices: true })
    orders = await live(shop)
    return () => shop.close()
  })

  async function check(trx: Transaction) {
    const subscriptions = JSON.stringify((await shop.make(Subscriptions)).list())
    const since = firstIdAt(new Date(0))
    return findViolations(trx, { now: shop.clock.now(), grace: 0, since, subscriptions })
  }

  /** What the check says once the promise is broken. Everything is as it was afterwards, constraints too. */
  async function broken({ guard, sql, order, other = order }: Breach) {
    const trx = await shop.db.transaction()
    try {
      if (guard) await trx.rawQuery(guard)
      await trx.rawQuery('SET LOCAL session_replication_role = replica')
      await rows(trx, sql, { orderId: orders[order], otherId: orders[other] })
      return await check(trx)
    } finally {
      await trx.rollback()
    }
  }

  test('names every promise once', ({ assert }) => {
    const names = INVARIANTS.map(({ name }) => name)
    assert.sameMembers(names, [...new Set(BREACHES.map(({ invariant }) => invariant))])
    assert.lengthOf(names, new Set(names).size)
  })

  test('notices that {story}')
    .with([...BREACHES])
    .run(async ({ assert }, breach) => {
      const violations = await broken(breach)
      assert.deepEqual(
        violations.map(({ invariant }) => invariant),
        [breach.invariant]
      )
      const [violation] = violations
      assert.isAtMost(violation?.rows.length ?? 0, 2)
      for (const id of Object.values(violation?.rows[0] ?? {})) {
        assert.match(id, /^[0-9a-f-]{36}$|^[a-z_]+\.[a-z_]+$|^[A-Z]+-\d{4}-[a-z_]+$/)
      }
    })
})
