import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents, StaleError, type DomainEvent } from '../../outbox/index.ts'
import {
  AllocateRefundParts,
  ApplyRefundState,
  duplicateReturned,
  ListLiveRefundsQuery,
  refundFailed,
  type AppliedRefund,
  type ProviderRefund,
  type RefundPart,
} from '../../payments/index.ts'
import { Clock, firstRow, rows, type OrderId, type Transaction } from '../../shared/index.ts'
import { allocateRefund, takeBack } from '../domain/allocate_refund.ts'
import { changeOrder } from '../domain/order.ts'
import { orderEvent } from '../events.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { readRefundSheet } from '../queries/read_refund_sheet.ts'

/**
 * Makes an order follow money on its way back, whoever sent it: each refund is booked once, over the lines and the
 * postage that it is for, whatever the provider tells; one that its bank returned after all is taken back. Locks
 * cart → order → payment.
 *
 * @throws StaleError when the order has changed since it was read. Nothing was written; look again.
 */
@inject()
export class BookRefund {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly applyRefund: ApplyRefundState,
    private readonly listLiveRefunds: ListLiveRefundsQuery,
    private readonly allocateParts: AllocateRefundParts,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @param refunds as the provider has them, asked after the order was read */
  async execute(
    trx: Transaction,
    refunds: readonly ProviderRefund[],
    read: OrderRecord
  ): Promise<void> {
    await this.lockCart.execute(trx, read.cartId)
    await this.#lock(trx, read)
    let order = read
    const events: DomainEvent[] = []
    for (const refund of lostFirst(refunds)) {
      const applied = await this.applyRefund.execute(trx, refund, this.clock.now())
      if (!applied) continue
      if (applied.orderId !== order.id) {
        throw new Error(`Refund ${refund.id} names order ${order.id}, and is of another's payment`)
      }
      if (applied.hasFailed) events.push(refundFailed(order.id, applied.refundId))
      if (applied.moved === 0) continue
      if (applied.reason === 'duplicate') {
        // The second payment of an order was never part of what the order says.
        if (applied.moved > 0) events.push(duplicateReturned(order.id, applied.refundId))
        continue
      }
      const booked = await this.#book(trx, applied, order)
      order = booked.order
      events.push(booked.event)
    }
    await this.publishEvents.execute(trx, events)
  }

  async #book(trx: Transaction, applied: AppliedRefund, read: OrderRecord) {
    const { refundId, moved } = applied
    const refunded = read.refunded + moved
    const change = changeOrder({ ...read, refunded }, moved > 0 ? 'refund' : 'lose_refund')
    if (!change.ok) throw new Error(`Refund ${refundId} is not of what order ${read.id} has left`)
    const parts = await this.#partsOf(trx, applied, read.id)
    const { paymentStatus } = change.value.state
    const order = { ...read, refunded, paymentStatus, version: read.version + 1 }
    const sign = Math.sign(moved)
    await rows(trx, BOOK, {
      id: order.id,
      version: order.version,
      paymentStatus,
      moved,
      parts: JSON.stringify(parts.map((part) => ({ ...part, amount: sign * part.amount }))),
    })
    const event = { ...orderEvent(change.value.event, order), payload: { refundId } }
    return { order, event }
  }

  /** What the money is for, as it is booked: what the refund says, unless it does not say, or it is no longer so. */
  async #partsOf(
    trx: Transaction,
    { refundId, moved, parts }: AppliedRefund,
    orderId: OrderId
  ): Promise<readonly RefundPart[]> {
    if (moved < 0 && parts.length > 0) return parts
    const refunds = await this.listLiveRefunds.execute(trx, orderId)
    const others = refunds.filter(({ id }) => id !== refundId)
    const sheet = await readRefundSheet(trx, orderId, others)
    const due = moved > 0 ? allocateRefund(sheet, moved, parts) : takeBack(sheet, -moved)
    if (!isSame(due, parts)) await this.allocateParts.execute(trx, refundId, due)
    return due
  }

  async #lock(trx: Transaction, { id, version }: OrderRecord): Promise<void> {
    const sql = 'SELECT 1 FROM orders.orders WHERE id = :id AND version = :version FOR UPDATE'
    const isSame = await firstRow(trx, sql, { id, version })
    if (!isSame) throw new StaleError(`Order ${id} has changed since it was read`)
  }
}

/** What came back makes room for what went. */
function lostFirst(refunds: readonly ProviderRefund[]): ProviderRefund[] {
  return refunds.toSorted(
    (a, b) => Number(b.standing === 'failed') - Number(a.standing === 'failed')
  )
}

function isSame(some: readonly RefundPart[], others: readonly RefundPart[]): boolean {
  const amountOf = (lineId: RefundPart['lineId']) =>
    others.find((part) => part.lineId === lineId)?.amount
  return (
    some.length === others.length && some.every((part) => part.amount === amountOf(part.lineId))
  )
}

const BOOK = `
  WITH part AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(:parts::jsonb) AS part ("lineId" uuid, amount bigint)
  ), booked AS (
    UPDATE orders.orders
    SET version = :version, payment_status = :paymentStatus, refunded = refunded + :moved,
      shipping_refunded = shipping_refunded + coalesce((SELECT sum(amount) FROM part WHERE "lineId" IS NULL), 0)
    WHERE id = :id
    RETURNING id
  )
  UPDATE orders.order_lines line SET refunded = refunded + part.amount
  FROM part, booked WHERE line.id = part."lineId" AND line.order_id = booked.id`
