import type { HeldUnits } from '../../inventory/index.ts'
import type { DisputeView, PaymentView, RefundView } from '../../payments/index.ts'
import type { AuditRow } from '../../staff/index.ts'
import type { OrderView } from './order_view.ts'

/** One thing that happened to an order. */
export interface TimelineEntry {
  /** RFC 3339. */
  readonly at: string
  /** As in `refund_requested`, or, of what staff did, as in `orders.refund`. */
  readonly what: string
  /** Of what it happened to, where that is not the order itself. */
  readonly id: string | null
}

/** An order with all that staff have to know of it. */
export interface OrderCase {
  readonly order: OrderView
  readonly payments: readonly PaymentView[]
  readonly refunds: readonly RefundView[]
  readonly disputes: readonly DisputeView[]
  /** Where the units lie that it waits for. */
  readonly units: readonly HeldUnits[]
  /** The earliest first. */
  readonly timeline: readonly TimelineEntry[]
}

interface Happened extends Omit<OrderCase, 'timeline' | 'units'> {
  readonly paidAt: string | null
  readonly cancelledAt: string | null
  readonly closedAt: string | null
  readonly audit: readonly AuditRow[]
}

/** What happened to an order, from what is written down of it. */
export function timelineOf(happened: Happened): TimelineEntry[] {
  const { order, payments, refunds, disputes, audit, paidAt, cancelledAt, closedAt } = happened
  const entries = [
    entry(order.placedAt, 'placed'),
    entry(paidAt, 'paid'),
    entry(cancelledAt, 'cancelled'),
    entry(closedAt, 'closed'),
    ...payments.map(({ id, capturedAt }) => entry(capturedAt, 'payment_captured', id)),
    ...order.shipments.map(({ id, shippedAt }) => entry(shippedAt, 'shipped', id)),
    ...refunds.flatMap(({ id, state, createdAt, updatedAt }) => [
      entry(createdAt, 'refund_requested', id),
      ...(state === 'pending' ? [] : [entry(updatedAt, `refund_${state}`, id)]),
    ]),
    ...disputes.flatMap(({ id, state, isOpen, openedAt, updatedAt }) => [
      entry(openedAt, 'dispute_opened', id),
      ...(isOpen ? [] : [entry(updatedAt, `dispute_${state}`, id)]),
    ]),
    ...audit.map(({ id, at, action }) => entry(at.toISOString(), action, id)),
  ]
  return entries
    .filter((one) => one !== null)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function entry(at: string | null, what: string, id: string | null = null): TimelineEntry | null {
  return at === null ? null : { at, what, id }
}
