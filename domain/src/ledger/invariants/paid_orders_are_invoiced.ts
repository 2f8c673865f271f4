import type { Invariant } from '../invariant.ts'

/** Whoever has not been told yet has a delivery that waits, or is dead: that is another promise. */
export const paidOrdersAreInvoiced: Invariant = {
  name: 'paid_orders_are_invoiced',
  promise: 'What was told to be invoiced was, and nothing was invoiced that nobody paid.',
  sql: `
    SELECT placed.id AS order_id
    FROM outbox.deliveries delivery
    JOIN outbox.events event ON event.id = delivery.event_id
    JOIN orders.orders placed ON placed.id = event.aggregate_id
    WHERE delivery.handler = 'invoices.issue_invoice' AND delivery.done_at IS NOT NULL AND placed.captured > 0
      AND NOT EXISTS (SELECT FROM invoices.invoices WHERE order_id = placed.id AND kind = 'invoice')
    UNION ALL
    SELECT invoice.order_id
    FROM invoices.invoices invoice LEFT JOIN orders.orders placed ON placed.id = invoice.order_id
    WHERE invoice.order_id >= :since AND invoice.kind = 'invoice' AND coalesce(placed.captured, 0) = 0`,
}
