import { StaleError, type DomainEvent } from '../../outbox/index.ts'
import { firstRow, type Transaction } from '../../shared/index.ts'
import { changeOrder } from '../domain/order.ts'
import type { TransitionName } from '../domain/transitions.ts'
import { orderEvent } from '../events.ts'
import { orderRevenue, ordersPaid } from '../metrics.ts'
import type { OrderRecord } from '../queries/order_record.ts'

/** Transitions by which all that an order costs is taken. */
const CAPTURING: readonly TransitionName[] = ['pay', 'pay_after_expiry', 'take_stray_payment']

/**
 * Takes an order along one transition, in one statement for any number of lines, provided that it is still what was
 * read. The caller holds the order's cart, has checked that the transition is allowed, and publishes the event.
 *
 * @throws StaleError when the order has changed since it was read. Nothing was written; roll back and look again.
 */
export async function changeRecord(
  trx: Transaction,
  order: OrderRecord,
  name: TransitionName,
  now: Date
): Promise<DomainEvent> {
  const change = changeOrder(order, name)
  if (!change.ok) throw new Error(`Order ${order.id} may not ${name} as it is`)
  const { state, event } = change.value
  const version = order.version + 1
  const changed = await firstRow(trx, CHANGE, {
    id: order.id,
    readVersion: order.version,
    version,
    status: state.status,
    cancelReason: state.cancelReason,
    paymentStatus: state.paymentStatus,
    fulfilmentStatus: state.fulfilmentStatus,
    disputed: state.disputed,
    captures: CAPTURING.includes(name),
    now,
  })
  if (!changed) throw new StaleError(`Order ${order.id} has changed since it was read`)
  if (event === 'orders.paid') trx.after('commit', () => countPaid(order))
  return orderEvent(event, { id: order.id, version })
}

/** For dashboards. A process that dies between the commit and this counts one too few; the books are in the tables. */
function countPaid({ currency, total }: OrderRecord): void {
  ordersPaid.inc({ currency })
  orderRevenue.inc({ currency }, total)
}

/** Where the tax comes on top of the prices, what is captured of a line, or of the postage, is its sum with its tax. */
const CHANGE = `
  WITH changed AS (
    UPDATE orders.orders
    SET version = :version, status = :status, cancel_reason = :cancelReason, payment_status = :paymentStatus,
      fulfilment_status = :fulfilmentStatus, disputed = :disputed, claimed_until = NULL,
      cancelled_at = CASE WHEN :status = 'cancelled' THEN coalesce(cancelled_at, :now) END,
      closed_at = CASE WHEN :status = 'closed' THEN coalesce(closed_at, :now) END,
      paid_at = CASE WHEN :captures THEN :now ELSE paid_at END,
      captured = CASE WHEN :captures THEN total ELSE captured END,
      shipping_captured = CASE
        WHEN NOT :captures THEN shipping_captured
        WHEN prices_include_tax THEN shipping
        ELSE shipping + tax - (SELECT sum(line.tax) FROM orders.order_lines line WHERE line.order_id = :id)
      END
    WHERE id = :id AND version = :readVersion
    RETURNING id, prices_include_tax
  ), captured AS (
    UPDATE orders.order_lines line SET captured = total + CASE WHEN prices_include_tax THEN 0 ELSE tax END
    FROM changed WHERE :captures AND line.order_id = changed.id
  )
  SELECT id FROM changed`
