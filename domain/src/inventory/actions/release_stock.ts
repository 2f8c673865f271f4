import type { DomainEvent } from '../../outbox/index.ts'
import type { OrderId, Transaction } from '../../shared/index.ts'
import { stockEvents } from '../events.ts'
import { moveHeldStock } from './move_held_stock.ts'

/**
 * Gives back what an order holds, reserved or allocated, that was not shipped. Only for an order that is cancelled and
 * that nobody can pay any more; the caller holds its lock. A second call changes nothing.
 *
 * @returns events that the caller publishes in the same transaction
 */
export class ReleaseStock {
  async execute(trx: Transaction, orderId: OrderId): Promise<DomainEvent[]> {
    return stockEvents(await moveHeldStock(trx, orderId, 'release'))
  }
}
