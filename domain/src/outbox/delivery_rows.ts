import { firstRow, type Connection } from '../shared/index.ts'
import type { Delivery } from './delivery.ts'

type Client = Pick<Connection, 'rawQuery'>

/** A delivery that fails so often in a row is given up until a person replays it: after about an hour. */
const MOST_ATTEMPTS = 12

const LONGEST_WAIT = 15 * 60_000

/** Longer than an effect outside the database may take. Milliseconds. */
const LEASE = 60_000

const key = ({ event, handler }: Delivery) => ({ eventId: event.id, handler })

/**
 * Marks a delivery done, ahead of the effect in the same transaction. Whoever comes second does not wait.
 *
 * @returns false when it is done, given up, or in somebody else's hands
 */
export async function markDone(trx: Client, delivery: Delivery, now: Date): Promise<boolean> {
  return (await firstRow(trx, DONE, { ...key(delivery), now })) !== null
}

/** Takes a delivery for as long as its effect outside the database may take. @returns as `markDone` */
export async function lease(db: Client, delivery: Delivery, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + LEASE)
  return (await firstRow(db, LEASED, { ...key(delivery), now, until })) !== null
}

/** It was nobody's fault: the attempt does not count. */
export async function postpone(db: Client, delivery: Delivery, nextAt: Date): Promise<void> {
  await firstRow(db, POSTPONED, { ...key(delivery), nextAt })
}

/** @returns whether it is given up now */
export async function countFailure(
  db: Client,
  delivery: Delivery,
  error: Error,
  now: Date
): Promise<boolean> {
  const failed = await firstRow<{ isDead: boolean }>(db, FAILED, {
    ...key(delivery),
    error: `${error.name}: ${error.message}`.slice(0, 500),
    now,
    most: MOST_ATTEMPTS,
    longest: LONGEST_WAIT,
  })
  return failed?.isDead ?? false
}

const UNDONE = `event_id = :eventId AND handler = :handler AND done_at IS NULL AND dead_at IS NULL`

const DONE = `
  WITH claimed AS (
    SELECT event_id, handler FROM outbox.deliveries WHERE ${UNDONE} FOR UPDATE SKIP LOCKED
  )
  UPDATE outbox.deliveries delivery SET done_at = :now, claimed_until = NULL
  FROM claimed WHERE delivery.event_id = claimed.event_id AND delivery.handler = claimed.handler
  RETURNING 1`

const LEASED = `
  UPDATE outbox.deliveries SET claimed_until = :until, next_at = :until
  WHERE ${UNDONE} AND (claimed_until IS NULL OR claimed_until <= :now)
  RETURNING 1`

const POSTPONED = `
  UPDATE outbox.deliveries SET next_at = :nextAt, claimed_until = NULL WHERE ${UNDONE}`

const FAILED = `
  UPDATE outbox.deliveries
  SET attempts = attempts + 1, last_error = :error, claimed_until = NULL,
    next_at = :now::timestamptz + least(2 ^ (attempts + 1) * 1000, :longest) * interval '1 ms',
    dead_at = CASE WHEN attempts + 1 >= :most THEN :now::timestamptz END
  WHERE ${UNDONE}
  RETURNING dead_at IS NOT NULL AS "isDead"`
