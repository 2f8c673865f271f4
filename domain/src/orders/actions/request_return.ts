import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import {
  Clock,
  contentHash,
  err,
  firstRow,
  newId,
  ok,
  type OrderId,
  type Result,
  type ReturnId,
  rows,
  type Transaction,
  transactResult,
} from '../../shared/index.ts'
import { chooseReturn, type ReturnedLine, type ReturnRefusal } from '../domain/choose_return.ts'
import { ReturnSettings, returnWindowDays } from '../domain/return_window.ts'
import { orderEvent } from '../events.ts'
import { lockOrder } from '../queries/lock_order.ts'
import { readLineUnits } from '../queries/read_line_units.ts'

export interface RequestReturnInput {
  readonly orderId: OrderId
  /** Whoever sends the same one again for this order gets the same return. */
  readonly key: string
  readonly lines: readonly ReturnedLine[]
  /** What the shopper wants to say. Personal: it is stored apart, and travels in no event. */
  readonly note: string | null
}

export type RequestReturnRefusal =
  | ReturnRefusal
  | { readonly code: 'order_not_found' | 'order_state_conflict' | 'idempotency_key_reused' }

/**
 * Writes down that a shopper wants to send units back. Decided under the order's lock, so that all returns of an order
 * together never ask for more than was sent, however many come at once.
 *
 * @throws BusyError when others kept the cart or the order locked. Nothing was changed.
 */
@inject()
export class RequestReturn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: ReturnSettings,
    private readonly lockCart: LockCart,
    private readonly publishEvents: PublishEvents
  ) {}

  execute(
    input: RequestReturnInput
  ): Promise<Result<{ returnId: ReturnId }, RequestReturnRefusal>> {
    return transactResult(this.db, (trx) => this.#request(trx, input))
  }

  async #request(
    trx: Transaction,
    input: RequestReturnInput
  ): Promise<Result<{ returnId: ReturnId }, RequestReturnRefusal>> {
    const { orderId, key, lines, note } = input
    const order = await lockOrder(trx, orderId, this.lockCart)
    if (!order) return err({ code: 'order_not_found' })
    const hash = contentHash({ lines, note })
    const known = await firstRow<{ id: ReturnId; hash: Buffer }>(trx, KNOWN, { orderId, key })
    if (known) {
      return known.hash.equals(hash)
        ? ok({ returnId: known.id })
        : err({ code: 'idempotency_key_reused' })
    }
    if (order.status !== 'open') return err({ code: 'order_state_conflict' })
    const country = await firstRow<{ country: string }>(trx, COUNTRY, [orderId])
    const now = this.clock.now()
    const days = returnWindowDays(this.settings, country?.country ?? null)
    const chosen = chooseReturn(await readLineUnits(trx, orderId), lines, { days, now })
    if (!chosen.ok) return chosen

    const returnId = newId<ReturnId>()
    await this.#write(trx, returnId, input, hash)
    const event = orderEvent('orders.return_requested', order)
    await this.publishEvents.execute(trx, [{ ...event, payload: { returnId } }])
    return ok({ returnId })
  }

  async #write(
    trx: Transaction,
    returnId: ReturnId,
    { orderId, key, lines, note }: RequestReturnInput,
    hash: Buffer
  ): Promise<void> {
    await rows(trx, WRITE, {
      ...{ returnId, orderId, key, hash, note },
      now: this.clock.now(),
      lineIds: lines.map((line) => line.lineId),
      quantities: lines.map((line) => line.quantity),
      reasons: lines.map((line) => line.reason),
    })
  }
}

const KNOWN = `
  SELECT id, request_hash AS hash FROM orders.returns WHERE order_id = :orderId AND request_key = :key`

const COUNTRY = `
  SELECT shipping_address->>'country' AS country FROM orders.order_contacts WHERE order_id = ?`

const WRITE = `
  WITH asked AS (
    INSERT INTO orders.returns (id, order_id, request_key, request_hash, requested_at)
    VALUES (:returnId, :orderId, :key, :hash, :now)
    RETURNING id
  ), noted AS (
    INSERT INTO orders.return_notes (return_id, note)
    SELECT id, :note::text FROM asked WHERE :note::text IS NOT NULL
  )
  INSERT INTO orders.return_lines (return_id, order_line_id, quantity, reason)
  SELECT asked.id, line.id, quantity, reason
  FROM asked CROSS JOIN unnest(:lineIds::uuid[], :quantities::int[], :reasons::text[]) AS line (id, quantity, reason)`
