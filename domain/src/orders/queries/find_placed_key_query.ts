import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import type { TokenHash } from '../../carts/index.ts'
import { firstRow, type OrderId, prepared } from '../../shared/index.ts'

export interface PlacedKey {
  readonly orderId: OrderId
  readonly bodyHash: Buffer
}

/** The order that an idempotency key placed in the last 48 h, with the hash of the body it came with. */
@inject()
export class FindPlacedKeyQuery {
  constructor(private readonly db: Database) {}

  execute(token: TokenHash, key: string): Promise<PlacedKey | null> {
    return firstRow<PlacedKey>(this.db, PLACED, { token, key })
  }
}

const PLACED = prepared(`
  SELECT order_id AS "orderId", body_hash AS "bodyHash" FROM orders.idempotency_keys
  WHERE token_hash = :token AND key = :key AND created_at > now() - interval '48 hours'`)
