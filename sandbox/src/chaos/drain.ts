import pg from 'pg'
import { until } from '../stack/wait.ts'
import type { ChaosShop } from './chaos_shop.ts'
import { kill, startAgain } from './parts.ts'
import type { Provider } from './provider.ts'
import { PROCESSES, STORES } from './storm.ts'

/** Half an hour passes for those who have not paid, and the leases of those who died have run out. */
const TIME_PASSES = [
  `UPDATE orders.orders SET pay_until = now(), claimed_until = NULL WHERE status = 'open' AND payment_status = 'pending'`,
  `UPDATE payments.payment_attempts SET pay_until = least(pay_until, now()), next_at = now(), claimed_until = NULL
    WHERE state = 'pending'`,
  `UPDATE outbox.deliveries SET next_at = now(), claimed_until = NULL WHERE done_at IS NULL AND dead_at IS NULL`,
]

/** What was put off is tried again at once; nothing is taken from anybody who works on it. */
const SOONER = [
  `UPDATE outbox.deliveries SET next_at = now()
    WHERE done_at IS NULL AND dead_at IS NULL AND next_at > now() AND claimed_until IS NULL`,
  `UPDATE payments.payment_attempts SET next_at = now()
    WHERE state = 'pending' AND next_at > now() AND (claimed_until IS NULL OR claimed_until < now())`,
]

const LEFT = `
  SELECT
    (SELECT count(*)::int FROM outbox.deliveries WHERE done_at IS NULL AND dead_at IS NULL) AS deliveries,
    (SELECT count(*)::int FROM payments.payment_attempts WHERE state = 'pending') AS pages,
    (SELECT count(*)::int FROM orders.orders
      WHERE status = 'open' AND payment_status IN ('pending', 'processing')) AS orders`

/** A bank's word that got lost comes again: the shop does not ask for it by itself. */
const BANKS_WORD = /^checkout\.session\.async_payment_/

interface Left {
  deliveries: number
  pages: number
  orders: number
}

/**
 * Brings everything back, once more from a crash of all of it together, and waits until all work is done.
 *
 * @returns what is left undone; null when nothing is
 */
export async function drain(chaos: ChaosShop, provider: Provider, timeoutMs: number) {
  await provider.behave()
  for (const store of STORES) chaos.stores.line(store).delay(0)
  await Promise.all([...PROCESSES, ...STORES].map((part) => kill(chaos, part)))
  await startAgain(chaos, STORES)
  const db = new pg.Pool({ connectionString: chaos.stores.databaseUrl, max: 2 })
  try {
    for (const sql of TIME_PASSES) await db.query(sql)
    await startAgain(chaos, PROCESSES)
    await provider.resend(
      (type, state) => state === 'waiting' || (state === 'dropped' && BANKS_WORD.test(type))
    )
    return await settleDown(db, timeoutMs)
  } finally {
    await db.end()
  }
}

async function settleDown(db: pg.Pool, timeoutMs: number): Promise<Left | null> {
  let left: Left | undefined
  let asked = 0
  const done = await until(
    async () => {
      if (++asked % 20 === 0) for (const sql of SOONER) await db.query(sql)
      left = (await db.query<Left>(LEFT)).rows[0]
      return left !== undefined && left.deliveries + left.pages + left.orders === 0
    },
    { timeoutMs, everyMs: 250 }
  )
  return done ? null : (left ?? null)
}
