import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, firstRow, prepared } from '../../shared/index.ts'
import type { Cart } from '../domain/cart.ts'
import type { TokenHash } from '../domain/cart_token.ts'

/** The cart that a token opens now, with its lines, as one moment saw them. One statement, no lock. */
@inject()
export class FindCartQuery {
  constructor(private readonly db: Database) {}

  execute(token: TokenHash, client: Pick<Connection, 'rawQuery'> = this.db): Promise<Cart | null> {
    return firstRow<Cart>(client, CART, [token])
  }
}

const CART = prepared(`
  SELECT cart.id, cart.version, cart.currency, cart.follows, cart.coupons, coalesce(lines.list, '[]') AS lines
  FROM carts.cart_tokens token
  JOIN carts.carts cart ON cart.id = token.cart_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(
      jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'asAdded', as_added)
      ORDER BY added_at, variant_id
    ) AS list
    FROM carts.cart_lines line WHERE line.cart_id = cart.id
  ) AS lines
  WHERE token.token_hash = ?`)
