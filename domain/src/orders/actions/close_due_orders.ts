import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import { ListLiveRefundsQuery } from '../../payments/index.ts'
import {
  Clock,
  firstRow,
  type OrderId,
  rows,
  transact,
  type Transaction,
} from '../../shared/index.ts'
import { canChange } from '../domain/order.ts'
import { ReturnSettings, returnWindowDays, returnWindowEnd } from '../domain/return_window.ts'
import { lockOrder } from '../queries/lock_order.ts'
import { changeRecord } from './change_record.ts'

/** How many orders one round takes up. */
const BATCH = 50

/**
 * Closes orders that are over: all of it has left, nothing more can come back, no money is on its way, and no bank
 * contests the payment. Looking at one puts off the next look by a day, which is the lease too: no two workers take up
 * the same, and one that cannot be closed yet holds up no other.
 */
@inject()
export class CloseDueOrders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: ReturnSettings,
    private readonly lockCart: LockCart,
    private readonly listLiveRefunds: ListLiveRefundsQuery,
    private readonly publishEvents: PublishEvents
  ) {}

  /** @returns how many orders were looked at; fewer than a batch when nothing more is due */
  async execute(): Promise<number> {
    const due = await rows<{ id: OrderId }>(this.db, CLAIM, { now: this.clock.now(), limit: BATCH })
    for (const { id } of due) await transact(this.db, (trx) => this.#close(trx, id))
    return due.length
  }

  async #close(trx: Transaction, orderId: OrderId): Promise<void> {
    const order = await lockOrder(trx, orderId, this.lockCart)
    if (!order || !canChange(order, 'close')) return
    const now = this.clock.now()
    const facts = await firstRow<Facts>(trx, FACTS, [orderId])
    if (!facts || facts.hasOpenReturn) return
    const end = returnWindowEnd(facts.lastShippedAt, returnWindowDays(this.settings, facts.country))
    if (end > now) {
      // The window is longer where it went, or was made longer since: look again when it ends.
      await rows(trx, 'UPDATE orders.orders SET close_at = ? WHERE id = ?', [end, orderId])
      return
    }
    const refunds = await this.listLiveRefunds.execute(trx, orderId)
    if (refunds.some(({ state }) => state === 'pending')) return
    const event = await changeRecord(trx, order, 'close', now)
    await this.publishEvents.execute(trx, [event])
  }
}

interface Facts {
  readonly lastShippedAt: Date
  readonly hasOpenReturn: boolean
  readonly country: string | null
}

const CLAIM = `
  UPDATE orders.orders SET close_at = :now::timestamptz + interval '1 day'
  WHERE id IN (
    SELECT id FROM orders.orders
    WHERE status = 'open' AND fulfilment_status IN ('fulfilled', 'returned') AND close_at <= :now
    ORDER BY close_at LIMIT :limit
    FOR UPDATE SKIP LOCKED
  )
  RETURNING id`

const FACTS = `
  SELECT max(shipped_at) AS "lastShippedAt",
    (SELECT shipping_address->>'country' FROM orders.order_contacts WHERE order_id = shipment.order_id) AS country,
    EXISTS (
      SELECT FROM orders.returns WHERE order_id = shipment.order_id AND state IN ('requested', 'approved')
    ) AS "hasOpenReturn"
  FROM orders.shipments shipment WHERE order_id = ? GROUP BY order_id`
