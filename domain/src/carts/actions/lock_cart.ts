import {
  type AccountId,
  type CartId,
  firstRow,
  prepared,
  type Transaction,
} from '../../shared/index.ts'

export interface LockedCart {
  readonly id: CartId
  readonly version: number
  readonly status: 'open' | 'closed'
  readonly accountId: AccountId | null
}

/** Locks a cart until the transaction ends: the first lock of every step that touches its orders. */
export class LockCart {
  execute(trx: Transaction, cartId: CartId): Promise<LockedCart | null> {
    return firstRow<LockedCart>(trx, LOCK, [cartId])
  }
}

const LOCK = prepared(
  'SELECT id, version, status, account_id AS "accountId" FROM carts.carts WHERE id = ? FOR UPDATE'
)
