import type pg from 'pg'

/** What is not done yet, in one line each: work of one kind, and why it failed last. */
const LEFT = `
  SELECT 'delivery to ' || handler AS what, coalesce(last_error, '') AS why FROM outbox.deliveries
  WHERE done_at IS NULL
  UNION ALL
  SELECT 'payment page', coalesce(last_error, '') FROM payments.payment_attempts WHERE state = 'pending'
  UNION ALL
  SELECT 'refund', coalesce(last_error, '') FROM payments.refunds WHERE state = 'pending'
  UNION ALL
  SELECT 'order', 'open, ' || payment_status FROM orders.orders
  WHERE status = 'open' AND payment_status IN ('pending', 'processing')`

/** As many lines as a person reads. */
const MOST = 20

/** @returns what is left undone, counted and with reasons; nothing when all is done */
export async function readLeft(db: pg.Pool | pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ what: string; why: string; count: number }>(
    `SELECT what, left(why, 200) AS why, count(*)::int FROM (${LEFT}) AS work GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${MOST}`
  )
  return rows.map(({ what, why, count }) => `undone: ${what}, ${count} times${why && `: ${why}`}`)
}
