import { type CartId, firstRow, type Transaction } from '../../shared/index.ts'

export interface LockedCart {
  readonly id: CartId
  readonly version: number
  readonly status: 'open' | 'closed'
}

/** Locks a cart until the transaction ends: the first lock of every step that touches its orders. */
export class LockCart {
  execute(trx: Transaction, cartId: CartId): Promise<LockedCart | null> {
    const sql = 'SELECT id, version, status FROM carts.carts WHERE id = ? FOR UPDATE'
    return firstRow<LockedCart>(trx, sql, [cartId])
  }
}
