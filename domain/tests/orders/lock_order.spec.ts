import { test } from '@japa/runner'
import { CancelOrder } from '../../src/orders/index.ts'
import { firstRow, rows } from '../../src/shared/index.ts'
import { checkOut, placed } from '../support/checkout.ts'
import { onSale } from '../support/goods.ts'
import { Shopper } from '../support/shopper.ts'
import { statementsOf } from '../support/statements.ts'
import { TestShop } from '../support/test_shop.ts'

const LOCK_ORDER = ['cart', 'order', 'payment', 'coupon', 'stock'] as const

const TABLES: Record<(typeof LOCK_ORDER)[number], string> = {
  cart: 'carts\\.carts',
  order: 'orders\\.orders',
  payment: 'payments\\.(?:payment_attempts|payments|refunds)',
  coupon: 'promotions\\.coupons',
  stock: 'inventory\\.stock_levels',
}

/** The locks that each transaction takes, in the order in which it takes them. */
function locksOf(statements: readonly string[]): string[][] {
  const transactions: string[][] = []
  let open: string[] | null = null
  for (const statement of statements) {
    if (/^BEGIN/i.test(statement)) transactions.push((open = []))
    else if (/^(?:COMMIT|ROLLBACK)/i.test(statement)) open = null
    else if (open) open.push(...locksIn(statement).filter((lock) => !open?.includes(lock)))
  }
  return transactions
}

function locksIn(statement: string): string[] {
  return LOCK_ORDER.filter((name) => {
    const table = TABLES[name]
    const writes = new RegExp(`(?:UPDATE|INSERT INTO) ${table}\\b`)
    const locks = new RegExp(`FROM ${table}\\b[^;]*FOR (?:NO KEY )?UPDATE`)
    return writes.test(statement) || locks.test(statement)
  })
}

test.group('Locks', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const control = () => shop.sandbox.stripe.control

  async function janeHasAMug() {
    const { mug, bag } = await onSale(shop.db, { mug: {}, bag: {} })
    const jane = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    return { jane, bag }
  }

  const cancel = async (orderId: Parameters<TestShop['pay']>[0]) =>
    (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')

  test('are taken cart → order → payment → coupon → stock, whatever happens to an order', async ({
    assert,
  }) => {
    const { jane, bag } = await janeHasAMug()
    const statements = await statementsOf(async () => {
      await placed(shop, jane)
      await jane.adds(bag)
      const { order } = await placed(shop, jane)
      await shop.pay(order.id)
      await shop.hear()
      await cancel(order.id)
      await shop.sendRefunds()
      await shop.hear()

      await shop.placeOrder()
      shop.sandbox.stripe.clock.advance(36 * 60)
      await shop.expire()
      await shop.hear()
    })
    const taken = locksOf(statements)
    for (const locks of taken) {
      const inOrder = LOCK_ORDER.filter((name) => locks.includes(name))
      assert.deepEqual(locks, inOrder)
    }
    const paths = taken.map((locks) => locks.join(' → '))
    assert.includeMembers(paths, ['cart → order → payment → stock'])
    assert.isAbove(taken.filter((locks) => locks.includes('stock')).length, 5)
  })

  test('are never held while Stripe is asked', async ({ assert }) => {
    const idle = `
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
    const asked: string[] = []
    /** Stops a piece of work at a call of Stripe, looks, and lets it go on. */
    const lookDuring = async (endpoint: string, work: () => Promise<unknown>) => {
      control().faults.plan({ endpoint, kind: 'hold' })
      const working = work()
      await control().faults.someoneHeld()
      assert.deepEqual(await firstRow(shop.db, idle), { count: 0 }, endpoint)
      asked.push(endpoint)
      control().faults.release()
      await working
    }
    const { jane, bag } = await janeHasAMug()
    await lookDuring('POST /v1/checkout/sessions', () => placed(shop, jane))
    await jane.adds(bag)
    await lookDuring('POST /v1/checkout/sessions/:id/expire', () => placed(shop, jane))
    const [last] = await rows<{ id: Parameters<typeof cancel>[0] }>(
      shop.db,
      `SELECT id FROM orders.orders WHERE status = 'open'`
    )
    if (!last) throw new Error('Nothing was placed')
    await shop.pay(last.id)
    await shop.sandbox.stripe.webhooks.deliverAll()
    await lookDuring('GET /v1/checkout/sessions/:id', () => shop.deliver())
    await cancel(last.id)
    await lookDuring('POST /v1/refunds', () => shop.sendRefunds())
    assert.lengthOf(asked, 4)
  })

  test('keep nobody who wants what is sold out', async ({ assert }) => {
    const { mug } = await onSale(shop.db, { mug: { stock: 1 } })
    const jane = await Shopper.arrives(shop.db)
    const joe = await Shopper.arrives(shop.db)
    await jane.adds(mug)
    await joe.adds(mug)
    await placed(shop, jane)
    const gate = await shop.db.transaction()
    await rows(gate, 'SELECT FROM carts.carts FOR UPDATE')
    await rows(gate, 'SELECT FROM inventory.stock_levels FOR UPDATE')
    const statements = await statementsOf(async () => {
      const refused = await checkOut(shop, joe)
      assert.equal(!refused.ok && refused.error.code, 'insufficient_stock')
    })
    await gate.rollback()
    assert.isFalse(statements.some((statement) => /^BEGIN/.test(statement)))
  })
})
