import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { findLocation, firstLocation, ReturnStock } from '../../inventory/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import {
  Clock,
  err,
  type LocationId,
  ok,
  type OrderId,
  type Result,
  type ReturnId,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'
import {
  chooseReceived,
  type BookedLine,
  type ReceivedLine,
  type ReceivedRefusal,
} from '../domain/choose_received.ts'
import { canChange } from '../domain/order.ts'
import { canStep } from '../domain/return_state.ts'
import { findSentFrom } from '../queries/find_sent_from.ts'
import { lockReturn, type LockedReturn } from '../queries/lock_return.ts'
import { changeRecord } from './change_record.ts'
import type { ReturnStepRefusal } from './decide_return.ts'
import { type OrderRefundRefusal, RequestOrderRefund } from './request_order_refund.ts'

export interface ReceiveReturnInput {
  readonly returnId: ReturnId
  /** What came; null: all that was asked for, fit to be sold again. */
  readonly lines: readonly ReceivedLine[] | null
  /** Where it is now; null: where it was sent from, or, if that sells no more, the location that is asked first. */
  readonly locationId: LocationId | null
  /** `units`: what was paid for what came goes back; `units_and_postage`: what is left of the postage too. */
  readonly refund: 'none' | 'units' | 'units_and_postage'
  readonly by: StaffMember
}

/** Why nothing was taken back. Nothing was changed. */
export type ReceiveReturnRefusal =
  | ReturnStepRefusal
  | ReceivedRefusal
  | OrderRefundRefusal
  | { readonly code: 'order_state_conflict' | 'location_unknown' }

export interface ReceivedReturn {
  readonly orderId: OrderId
  readonly refundId: string | null
}

/**
 * Takes a return in: the units are the order's no longer, what is fit goes back on sale, and the money goes back if staff
 * say so, all in one transaction. Locks cart → order → payment → stock.
 */
@inject()
export class ReceiveReturn {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly requestOrderRefund: RequestOrderRefund,
    private readonly returnStock: ReturnStock,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(
    trx: Transaction,
    input: ReceiveReturnInput
  ): Promise<Result<ReceivedReturn, ReceiveReturnRefusal>> {
    const asked = await lockReturn(trx, input.returnId, this.lockCart)
    if (!asked) return err({ code: 'return_not_found' })
    if (!canStep(asked.state, 'receive')) return err({ code: 'return_state_conflict' })
    if (input.locationId && !(await findLocation(trx, input.locationId))) {
      return err({ code: 'location_unknown' })
    }
    const came = chooseReceived(asked.lines, input.lines)
    if (!came.ok) return came
    const locationId = input.locationId ?? (await this.#home(trx, asked, came.value))
    return this.#take(trx, { ...input, locationId }, asked, came.value)
  }

  async #home(
    trx: Transaction,
    { order }: LockedReturn,
    lines: readonly BookedLine[]
  ): Promise<LocationId> {
    const lineIds = lines.map(({ lineId }) => lineId)
    const sentFrom = await findSentFrom(trx, order.id, lineIds)
    const location = sentFrom && (await findLocation(trx, sentFrom))
    return location?.active ? location.id : firstLocation(trx)
  }

  async #take(
    trx: Transaction,
    input: ReceiveReturnInput & { locationId: LocationId },
    { order }: LockedReturn,
    lines: readonly BookedLine[]
  ): Promise<Result<ReceivedReturn, ReceiveReturnRefusal>> {
    const { returnId, locationId } = input
    const units = lines.reduce((sum, { received }) => sum + received, 0)
    const back = { ...order, returned: order.returned + units }
    if (!canChange(back, 'take_back')) return err({ code: 'order_state_conflict' })
    const event = await changeRecord(trx, back, 'take_back', this.clock.now())
    const refunded = await this.#giveBack(trx, order.id, input, lines)
    if (!refunded.ok) return refunded
    const { refundId } = refunded.value
    await this.#write(trx, { returnId, locationId, refundId }, lines)
    const stockEvents = await this.returnStock.execute(trx, {
      orderId: order.id,
      locationId,
      lines,
      reference: returnId,
    })
    await this.publishEvents.execute(trx, [{ ...event, payload: { returnId } }, ...stockEvents])
    await this.recordAudit.execute(trx, {
      by: input.by,
      action: 'orders.receive_return',
      aggregate: { type: 'order', id: order.id },
      details: {
        returnId,
        locationId,
        refundId,
        lines: lines.map(({ lineId, received, restocked }) => ({ lineId, received, restocked })),
      },
    })
    return ok({ orderId: order.id, refundId })
  }

  async #giveBack(
    trx: Transaction,
    orderId: OrderId,
    { refund }: ReceiveReturnInput,
    lines: readonly BookedLine[]
  ): Promise<Result<{ refundId: string | null }, OrderRefundRefusal>> {
    if (refund === 'none') return ok({ refundId: null })
    return this.requestOrderRefund.execute(trx, {
      orderId,
      scope: {
        kind: 'parts',
        lines: lines.map(({ lineId, received }) => ({ lineId, quantity: received })),
        shipping: refund === 'units_and_postage' ? 'rest' : null,
      },
      reason: 'returned',
    })
  }

  async #write(
    trx: Transaction,
    received: { returnId: ReturnId; locationId: LocationId; refundId: string | null },
    lines: readonly BookedLine[]
  ): Promise<void> {
    await rows(trx, WRITE, {
      ...received,
      now: this.clock.now(),
      lineIds: lines.map((line) => line.lineId),
      received: lines.map((line) => line.received),
      restocked: lines.map((line) => line.restocked),
    })
  }
}

const WRITE = `
  WITH line AS (
    SELECT * FROM unnest(:lineIds::uuid[], :received::int[], :restocked::int[]) AS line (id, received, restocked)
  ), taken AS (
    UPDATE orders.returns
    SET state = 'received', received_at = :now, location_id = :locationId, refund_id = :refundId
    WHERE id = :returnId
  ), came AS (
    UPDATE orders.return_lines wanted SET received = line.received, restocked = line.restocked
    FROM line WHERE wanted.return_id = :returnId AND wanted.order_line_id = line.id
  )
  UPDATE orders.order_lines sent SET returned = sent.returned + line.received FROM line WHERE sent.id = line.id`
