import type { TokenHash } from '../../carts/index.ts'
import {
  firstRow,
  type OrderId,
  prepared,
  rows,
  sqlState,
  type Transaction,
} from '../../shared/index.ts'

interface Claim {
  readonly token: TokenHash
  readonly key: string
  readonly bodyHash: Buffer
  /** The order that the key will stand for, once this transaction commits. */
  readonly orderId: OrderId
}

const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Claims an idempotency key before anything is locked. It waits up to 5 s for a first request with the same key that
 * still runs. Rolling back gives the key back; a key older than 48 h is as good as none.
 *
 * @returns `taken` when the first request has placed its order: read it; `in_progress` when it still runs: this
 * transaction is lost, roll it back
 */
export async function claimIdempotencyKey(
  trx: Transaction,
  { token, key, bodyHash, orderId }: Claim
): Promise<'claimed' | 'taken' | 'in_progress'> {
  await rows(trx, WAIT_LONGER)
  try {
    const claimed = await firstRow(trx, CLAIM, { token, key, bodyHash, orderId })
    return claimed ? 'claimed' : 'taken'
  } catch (error) {
    if (sqlState(error) === LOCK_NOT_AVAILABLE) return 'in_progress'
    throw error
  }
}

/** Also lets the statements of this transaction be planned once for each connection: they find everything by its key. */
const WAIT_LONGER = prepared(
  `
  SELECT set_config('lock_timeout', '5s', true), set_config('statement_timeout', '6s', true),
    set_config('plan_cache_mode', 'force_generic_plan', true)`
)

/** A claim sets the time-outs back to what the connection was opened with. */
const CLAIM = prepared(`
  INSERT INTO orders.idempotency_keys AS known (token_hash, key, body_hash, order_id)
  VALUES (:token, :key, :bodyHash, :orderId)
  ON CONFLICT (token_hash, key) DO UPDATE
    SET body_hash = excluded.body_hash, order_id = excluded.order_id, created_at = now()
    WHERE known.created_at <= now() - interval '48 hours'
  RETURNING set_config('lock_timeout', NULL, true), set_config('statement_timeout', NULL, true)`)
