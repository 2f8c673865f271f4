import { test } from '@japa/runner'
import { Logger } from '@adonisjs/core/logger'
import { LoggerFactory } from '@adonisjs/core/factories/logger'
import { CheckLedger, INVARIANTS, LEDGER_METRICS, WatchLedger } from '../../src/ledger/index.ts'
import { statementsOf } from '../support/statements.ts'
import { TestShop } from '../support/test_shop.ts'
import { live } from './support/healthy_shop.ts'

test.group('Checking the ledger', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const check = async (grace = 0) => (await shop.make(CheckLedger)).execute({ grace })
  const lose = async (orderId: string) => {
    await shop.db.from('payments.payments').where('order_id', orderId).delete()
    await shop.db
      .from('payments.payment_attempts')
      .where('order_id', orderId)
      .update({ state: 'failed' })
  }

  test('finds nothing in an empty shop', async ({ assert }) => {
    assert.deepEqual(await check(), [])
  })

  test('finds nothing in a shop with orders of every kind', async ({ assert }) => {
    await live(shop)
    assert.deepEqual(await check(), [])
  })

  test('gives work in flight the time it is asked to give', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.sandbox.stripe.webhooks.deliverAll()
    shop.sandbox.stripe.clock.advance(60)

    assert.deepEqual(await check(120), [])
    const [late] = await check(60)
    assert.equal(late?.invariant, 'deliveries_are_done_or_dead')
    assert.containsSubset(late?.rows, [{ handler: 'orders.follow_payment' }])
    await shop.deliver()
    assert.deepEqual(await check(), [])
  })

  test('looks at every order, or only at those of late', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    await lose(orderId)
    const minute = 60_000
    const checkLedger = await shop.make(CheckLedger)
    const recent = (since: number) => checkLedger.execute({ grace: 0, since: new Date(since) })
    assert.lengthOf(await check(), 1)
    assert.lengthOf(await recent(Date.now() - minute), 1)
    assert.isEmpty(await recent(Date.now() + minute))
  })

  test('says what is promised, and tells of no more rows than a person can read', async ({
    assert,
  }) => {
    await shop.db.rawQuery(
      `INSERT INTO inventory.movements (variant_id, location_id, kind, on_hand_delta)
       SELECT gen_random_uuid(), id, 'receipt', 1 FROM inventory.locations, generate_series(1, 150)`
    )
    const [violation] = await check()
    assert.equal(violation?.promise, 'Every counter of a stock level is the sum of its movements.')
    assert.lengthOf(violation?.rows ?? [], 100)
  })

  test('sees one moment, reads only, and takes one statement for each promise', async ({
    assert,
  }) => {
    const checkLedger = await shop.make(CheckLedger)
    const statements = await statementsOf(() => checkLedger.execute({ grace: 0 }))
    const [begin, limits, ...rest] = statements
    assert.match(begin ?? '', /^BEGIN.* REPEATABLE READ/i)
    assert.match(limits ?? '', /READ ONLY/)
    assert.lengthOf(rest, INVARIANTS.length + 1)
    assert.match(rest.at(-1) ?? '', /^COMMIT/)
  })

  test('by schedule, sets the metrics and logs what it finds until it is mended', async ({
    assert,
  }) => {
    shop.container.bindValue(Logger, new LoggerFactory().create())
    const watch = await shop.make(WatchLedger)
    const { orderId } = await shop.placeOrder()
    await shop.pay(orderId)
    await shop.hear()
    const violations = async () => {
      const [gauge] = await Promise.all(LEDGER_METRICS.map((metric) => metric.get()))
      return gauge?.values.filter(({ value }) => value > 0)
    }

    await watch.execute()
    assert.deepEqual(await violations(), [])
    await lose(orderId)
    await watch.execute()
    assert.deepEqual(await violations(), [
      { value: 1, labels: { invariant: 'order_money_equals_payments' } },
    ])
    const [, checkedAt] = await Promise.all(LEDGER_METRICS.map((metric) => metric.get()))
    assert.equal(checkedAt?.values[0]?.value, shop.clock.now().getTime() / 1000)
  })
})
