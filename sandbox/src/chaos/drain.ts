import pg from 'pg'
import { until } from '../stack/wait.ts'
import type { ChaosShop } from './chaos_shop.ts'
import { readLeft } from './left.ts'
import { kill, startAgain } from './parts.ts'
import type { Surroundings } from './shopper.ts'
import { PROCESSES, STORES } from './storm.ts'

/** Half an hour passes for those who have not paid, and the leases of those who died have run out. */
const TIME_PASSES = [
  `UPDATE orders.orders SET pay_until = now(), claimed_until = NULL WHERE status = 'open' AND payment_status = 'pending'`,
  `UPDATE payments.payment_attempts SET pay_until = least(pay_until, now()), next_at = now(), claimed_until = NULL
    WHERE state = 'pending'`,
  `UPDATE payments.refunds SET next_at = now(), claimed_until = NULL WHERE state = 'pending'`,
  `UPDATE outbox.deliveries SET next_at = now(), claimed_until = NULL WHERE done_at IS NULL AND dead_at IS NULL`,
]

/** Somebody replays what was given up. */
const REPLAYED = `
  UPDATE outbox.deliveries SET dead_at = NULL, attempts = 0, next_at = now(), claimed_until = NULL
  WHERE dead_at IS NOT NULL AND done_at IS NULL`

/** What was put off is tried again at once; nothing is taken from anybody who works on it. */
const SOONER = [
  `UPDATE outbox.deliveries SET next_at = now()
    WHERE done_at IS NULL AND dead_at IS NULL AND next_at > now() AND claimed_until IS NULL`,
  `UPDATE payments.payment_attempts SET next_at = now()
    WHERE state = 'pending' AND next_at > now() AND (claimed_until IS NULL OR claimed_until < now())`,
  `UPDATE payments.refunds SET next_at = now()
    WHERE state = 'pending' AND next_at > now() AND (claimed_until IS NULL OR claimed_until < now())`,
]

/** What got lost and is told again: of a bank's late word, and of what was done past the shop, it asks only once a day. */
const TOLD_AGAIN = /^(?:checkout\.session\.async_payment_|refund\.|charge\.dispute\.)/

/**
 * Brings everything back, once more from a crash of all of it together, and waits until all work is done.
 *
 * @returns what is left undone, line by line
 */
export async function drain(
  chaos: ChaosShop,
  { provider, tally }: Pick<Surroundings, 'provider' | 'tally'>,
  timeoutMs: number
): Promise<string[]> {
  await provider.behave()
  for (const store of STORES) chaos.stores.line(store).delay(0)
  await Promise.all([...PROCESSES, ...STORES].map((part) => kill(chaos, part)))
  await startAgain(chaos, STORES)
  const db = new pg.Pool({ connectionString: chaos.stores.databaseUrl, max: 2 })
  db.on('error', () => undefined)
  try {
    for (const sql of TIME_PASSES) await db.query(sql)
    const { rowCount } = await db.query(REPLAYED)
    if (rowCount) tally.add('faults dead letters replayed', rowCount)
    await startAgain(chaos, PROCESSES)
    await provider.resend(
      (type, state) => state === 'waiting' || (state === 'dropped' && TOLD_AGAIN.test(type))
    )
    return await settleDown(db, timeoutMs)
  } finally {
    await db.end()
  }
}

async function settleDown(db: pg.Pool, timeoutMs: number): Promise<string[]> {
  let left: string[] = []
  let asked = 0
  await until(
    async () => {
      if (++asked % 20 === 0) for (const sql of SOONER) await db.query(sql)
      left = await readLeft(db)
      return left.length === 0
    },
    { timeoutMs, everyMs: 250 }
  )
  return left
}
