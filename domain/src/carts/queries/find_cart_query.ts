import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type AccountId, type Connection, firstRow, prepared } from '../../shared/index.ts'
import type { Cart } from '../domain/cart.ts'
import type { TokenHash } from '../domain/cart_token.ts'

/** The cart that a token opens now, with its lines, as one moment saw them. One statement, no lock. */
@inject()
export class FindCartQuery {
  constructor(private readonly db: Database) {}

  execute(token: TokenHash, client: Pick<Connection, 'rawQuery'> = this.db): Promise<Cart | null> {
    return firstRow<Cart>(client, BY_TOKEN, [token])
  }

  /** The open cart of an account, or null when it has none yet. */
  ofAccount(accountId: AccountId): Promise<Cart | null> {
    return firstRow<Cart>(this.db, BY_ACCOUNT, [accountId])
  }
}

const LINES = `
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(
      jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'asAdded', as_added)
      ORDER BY added_at, variant_id
    ) AS list
    FROM carts.cart_lines line WHERE line.cart_id = cart.id
  ) AS lines`

const COLUMNS = `
  SELECT cart.id, cart.version, cart.currency, cart.account_id AS "accountId", cart.follows, cart.coupons,
    coalesce(lines.list, '[]') AS lines`

const BY_TOKEN = prepared(`${COLUMNS}
  FROM carts.cart_tokens token JOIN carts.carts cart ON cart.id = token.cart_id ${LINES}
  WHERE token.token_hash = ?`)

const BY_ACCOUNT = `${COLUMNS}
  FROM carts.carts cart ${LINES}
  WHERE cart.account_id = ? AND cart.status = 'open'`
