import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { ReleaseUnits } from '../../inventory/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { ListLiveRefundsQuery } from '../../payments/index.ts'
import {
  Clock,
  err,
  ok,
  type OrderId,
  type Result,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'
import {
  chooseUnits,
  leftToCancel,
  type LineQuantity,
  type UnitsRefusal,
  unitsIn,
} from '../domain/choose_shipment.ts'
import { refundedUnsent } from '../domain/refunded_unsent.ts'
import type { LineUnits } from '../domain/line_units.ts'
import { canChange } from '../domain/order.ts'
import { lockOrder } from '../queries/lock_order.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { readLineUnits } from '../queries/read_line_units.ts'
import { changeRecord } from './change_record.ts'
import { type OrderRefundRefusal, RequestOrderRefund } from './request_order_refund.ts'

interface CancelUnitsInput {
  readonly orderId: OrderId
  readonly lines: readonly LineQuantity[]
  readonly by: StaffMember
}

/** Why no unit was cancelled. Nothing was changed. */
export type CancelUnitsRefusal =
  UnitsRefusal | OrderRefundRefusal | { readonly code: 'order_not_found' | 'order_state_conflict' }

/**
 * Cancels units of a paid order that cannot be sent after all, while the rest of it goes on: their stock is free again,
 * and what was paid for them goes back, unless it has gone back before. An order of which nothing would be left is
 * cancelled as a whole, by `CancelOrder`. Locks cart → order → payment → stock.
 */
@inject()
export class CancelUnits {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly listLiveRefunds: ListLiveRefundsQuery,
    private readonly requestOrderRefund: RequestOrderRefund,
    private readonly releaseUnits: ReleaseUnits,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(
    trx: Transaction,
    { orderId, lines, by }: CancelUnitsInput
  ): Promise<Result<{ refundId: string | null }, CancelUnitsRefusal>> {
    const order = await lockOrder(trx, orderId, this.lockCart)
    if (!order) return err({ code: 'order_not_found' })
    const units = await readLineUnits(trx, orderId)
    const chosen = chooseUnits(units, lines, leftToCancel)
    if (!chosen.ok) return chosen
    const cancelled = { ...order, ordered: order.ordered - unitsIn(chosen.value) }
    if (!canChange(cancelled, 'cancel_units')) return err({ code: 'order_state_conflict' })

    const event = await changeRecord(trx, cancelled, 'cancel_units', this.clock.now())
    const refunded = await this.#giveBack(trx, order, units, chosen.value)
    if (!refunded.ok) return refunded
    const { refundId } = refunded.value
    await rows(trx, WRITE, {
      lineIds: chosen.value.map(({ lineId }) => lineId),
      quantities: chosen.value.map(({ quantity }) => quantity),
    })
    const stockEvents = await this.releaseUnits.execute(trx, { orderId, lines: chosen.value })
    const payload = { lines: chosen.value.map(({ lineId, quantity }) => ({ lineId, quantity })) }
    await this.publishEvents.execute(trx, [{ ...event, payload }, ...stockEvents])
    await this.recordAudit.execute(trx, {
      by,
      action: 'orders.cancel_units',
      aggregate: { type: 'order', id: orderId },
      details: { ...payload, refundId },
    })
    return ok({ refundId })
  }

  /** What was paid for them, but for those that were paid back before. */
  async #giveBack(
    trx: Transaction,
    order: OrderRecord,
    units: readonly LineUnits[],
    chosen: readonly LineQuantity[]
  ): Promise<Result<{ refundId: string | null }, OrderRefundRefusal>> {
    if (order.captured === order.refunded) return ok({ refundId: null })
    const refunds = await this.listLiveRefunds.execute(trx, order.id)
    const owed = chosen.flatMap(({ lineId, quantity }) => {
      const line = units.find((each) => each.lineId === lineId)
      const paidBack = line ? Math.max(0, refundedUnsent(line, refunds) - line.cancelled) : 0
      return quantity > paidBack ? [{ lineId, quantity: quantity - paidBack }] : []
    })
    if (owed.length === 0) return ok({ refundId: null })
    const requested = await this.requestOrderRefund.execute(trx, {
      orderId: order.id,
      scope: { kind: 'parts', lines: owed, shipping: null },
      reason: 'out_of_stock',
    })
    if (requested.ok) return requested
    return requested.error.code === 'nothing_to_refund' ? ok({ refundId: null }) : requested
  }
}

const WRITE = `
  UPDATE orders.order_lines line SET cancelled = cancelled + chosen.quantity
  FROM unnest(:lineIds::uuid[], :quantities::int[]) AS chosen (id, quantity)
  WHERE line.id = chosen.id`
