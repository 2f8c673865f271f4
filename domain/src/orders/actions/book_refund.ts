import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents, StaleError } from '../../outbox/index.ts'
import { ApplyRefundState, type ProviderRefund } from '../../payments/index.ts'
import { Clock, firstRow, type Transaction } from '../../shared/index.ts'
import { changeOrder } from '../domain/order.ts'
import { orderEvent } from '../events.ts'
import type { OrderRecord } from '../queries/order_record.ts'

/**
 * Makes an order follow money on its way back. The same refund is booked once, whatever the provider tells; one that its
 * bank returned after all is taken back. Locks cart → order → payment.
 *
 * @throws StaleError when the order has changed since it was read. Nothing was written; look again.
 */
@inject()
export class BookRefund {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly applyRefund: ApplyRefundState,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(trx: Transaction, refund: ProviderRefund, order: OrderRecord): Promise<void> {
    await this.lockCart.execute(trx, order.cartId)
    await this.#lock(trx, order)
    const applied = await this.applyRefund.execute(trx, refund, this.clock.now())
    // The second payment of an order was never part of what the order says.
    if (!applied || applied.moved === 0 || applied.reason === 'duplicate') return

    const refunded = order.refunded + applied.moved
    const transition = applied.moved > 0 ? 'refund' : 'lose_refund'
    const change = changeOrder({ ...order, refunded }, transition)
    if (!change.ok || (refunded !== 0 && refunded !== order.captured)) {
      throw new Error(`Refund ${applied.refundId} is not of all that order ${order.id} has left`)
    }
    const { id } = order
    const version = order.version + 1
    const { paymentStatus } = change.value.state
    await firstRow(trx, BOOK, { id, version, paymentStatus, isRefunded: refunded > 0 })
    const event = orderEvent(change.value.event, { id, version })
    await this.publishEvents.execute(trx, [{ ...event, payload: { refundId: applied.refundId } }])
  }

  async #lock(trx: Transaction, { id, version }: OrderRecord): Promise<void> {
    const sql = 'SELECT 1 FROM orders.orders WHERE id = :id AND version = :version FOR UPDATE'
    const isSame = await firstRow(trx, sql, { id, version })
    if (!isSame) throw new StaleError(`Order ${id} has changed since it was read`)
  }
}

/** Orders are refunded whole: all that was captured, of every line and the postage, or nothing. */
const BOOK = `
  WITH booked AS (
    UPDATE orders.orders
    SET version = :version, payment_status = :paymentStatus,
      refunded = captured * :isRefunded::boolean::int,
      shipping_refunded = shipping_captured * :isRefunded::boolean::int
    WHERE id = :id
    RETURNING id
  )
  UPDATE orders.order_lines SET refunded = captured * :isRefunded::boolean::int
  WHERE order_id = (SELECT id FROM booked)`
