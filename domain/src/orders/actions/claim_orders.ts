import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  type AccountId,
  type CartId,
  retryContention,
  rows,
  type Transaction,
} from '../../shared/index.ts'

/**
 * Puts guests' orders into the account of whoever has signed in. An order that is somebody's stays theirs; a second call
 * changes nothing.
 */
@inject()
export class ClaimOrders {
  constructor(private readonly db: Database) {}

  /** Those of a cart that was taken over. The caller holds the cart. */
  async ofCart(trx: Transaction, accountId: AccountId, cartId: CartId): Promise<void> {
    await rows(trx, CLAIM('cart_id = :cartId'), { accountId, cartId })
  }

  /** Those that were placed with an address which the identity provider has verified. */
  async ofEmail(accountId: AccountId, email: string): Promise<void> {
    const theirs = `id IN (
      SELECT order_id FROM orders.order_contacts WHERE lower(email) = lower(:email)
    )`
    await retryContention(() => rows(this.db, CLAIM(theirs), { accountId, email }))
  }
}

/** Locks in the order of ids, as whoever else takes several does. */
const CLAIM = (which: string) => `
  WITH guests AS (
    SELECT id FROM orders.orders WHERE account_id IS NULL AND ${which} ORDER BY id FOR UPDATE
  )
  UPDATE orders.orders placed SET account_id = :accountId FROM guests WHERE placed.id = guests.id`
