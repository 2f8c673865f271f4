import { type CartId, newId, rows, type Transaction } from '../../shared/index.ts'

/**
 * Closes a cart whose order is being paid. Its tokens, the same strings, open a new and empty cart from then on,
 * which is the same account's, if it was one's. The
 * caller holds the cart's lock. A second call changes nothing.
 */
export class CloseCart {
  async execute(trx: Transaction, cartId: CartId): Promise<void> {
    await rows(trx, CLOSE, { cartId, successorId: newId<CartId>() })
  }
}

const CLOSE = `
  WITH closed AS (
    UPDATE carts.carts SET status = 'closed', updated_at = now() WHERE id = :cartId AND status = 'open'
    RETURNING id, currency, account_id
  ), successor AS (
    INSERT INTO carts.carts (id, currency, account_id, follows)
    SELECT :successorId::uuid, currency, account_id, id FROM closed
    RETURNING id, follows
  )
  UPDATE carts.cart_tokens token SET cart_id = successor.id
  FROM successor WHERE token.cart_id = successor.follows`
