import type { OrderId, Transaction } from '../../shared/index.ts'
import { moveHeldStock } from './move_held_stock.ts'

/**
 * Turns a paid order's reserved units into units to be shipped. The caller holds the order's lock. What can be sold
 * stays the same, so there is nothing to tell anybody. A second call changes nothing.
 */
export class AllocateStock {
  async execute(trx: Transaction, orderId: OrderId): Promise<void> {
    await moveHeldStock(trx, orderId, 'allocation')
  }
}
