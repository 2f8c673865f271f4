import type { Database } from '@adonisjs/lucid/database'
import { newId, rows, type OrderId } from '../../../src/shared/index.ts'

/** Everything but one unit of each line leaves, in one parcel. */
export async function ship(db: Database, orderId: OrderId): Promise<void> {
  await rows(
    db,
    `WITH lines AS (
       UPDATE orders.order_lines SET shipped = quantity - 1 WHERE order_id = :orderId RETURNING *
     ), parcel AS (
       INSERT INTO orders.shipments (id, order_id, carrier, shipped_at) VALUES (:id, :orderId, 'Royal Mail', now())
       RETURNING id
     ), content AS (
       INSERT INTO orders.shipment_lines (shipment_id, order_line_id, quantity)
       SELECT parcel.id, lines.id, lines.shipped FROM parcel CROSS JOIN lines
     ), held AS (
       UPDATE inventory.reservations reservation SET shipped = lines.shipped FROM lines
       WHERE reservation.order_id = :orderId AND reservation.variant_id = lines.variant_id
     ), levels AS (
       UPDATE inventory.stock_levels level
       SET on_hand = level.on_hand - lines.shipped, allocated = level.allocated - lines.shipped FROM lines
       WHERE level.variant_id = lines.variant_id
       RETURNING level.variant_id, level.location_id, lines.shipped
     ), moved AS (
       INSERT INTO inventory.movements (variant_id, location_id, kind, order_id, on_hand_delta, allocated_delta)
       SELECT variant_id, location_id, 'shipment', :orderId, -shipped, -shipped FROM levels
     )
     UPDATE orders.orders SET fulfilment_status = 'partially_fulfilled' WHERE id = :orderId`,
    { id: newId(), orderId }
  )
}

/** A pound of every line goes back, and the postage. */
export async function refundSome(db: Database, orderId: OrderId): Promise<void> {
  await rows(
    db,
    `WITH lines AS (
       UPDATE orders.order_lines SET refunded = 100 WHERE order_id = :orderId RETURNING id, refunded
     ), placed AS (
       UPDATE orders.orders SET refunded = sums.lines + shipping, shipping_refunded = shipping,
         payment_status = 'partially_refunded'
       FROM (SELECT sum(refunded) AS lines FROM lines) AS sums WHERE id = :orderId
       RETURNING refunded, shipping_refunded
     ), part AS (
       SELECT id, refunded FROM lines UNION ALL SELECT NULL, shipping_refunded FROM placed
     ), payment AS (
       UPDATE payments.payments SET refunded = placed.refunded FROM placed WHERE order_id = :orderId
       RETURNING payments.id, order_id, payments.refunded, currency
     )
     INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, reason, state, lines)
     SELECT :id, id, order_id, refunded, currency, 'broken', 'succeeded',
       (SELECT jsonb_agg(jsonb_build_object('lineId', part.id, 'amount', part.refunded)) FROM part)
     FROM payment`,
    { id: newId(), orderId }
  )
}

/** The shopper's bank contests the payment. */
export async function contest(db: Database, orderId: OrderId): Promise<void> {
  await rows(
    db,
    `WITH placed AS (
       UPDATE orders.orders SET disputed = true WHERE id = :orderId
     ), payment AS (
       UPDATE payments.payments SET disputed = true WHERE order_id = :orderId RETURNING id, amount, currency
     )
     INSERT INTO payments.disputes (id, payment_id, provider_dispute_id, amount, currency, reason, state)
     SELECT :id, id, 'dp_1', amount, currency, 'fraudulent', 'needs_response' FROM payment`,
    { id: newId(), orderId }
  )
}

/** A second payment of the order arrives, and is on its way back. */
export async function payTwice(db: Database, orderId: OrderId): Promise<void> {
  await rows(
    db,
    `WITH payment AS (
       INSERT INTO payments.payments (id, order_id, attempt_id, payment_intent_id, amount, currency, captured_at)
       SELECT :paymentId, order_id, attempt_id, 'pi_again', amount, currency, now()
       FROM payments.payments WHERE order_id = :orderId
       RETURNING *
     )
     INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, reason)
     SELECT :refundId, id, order_id, amount, currency, 'duplicate' FROM payment`,
    { paymentId: newId(), refundId: newId(), orderId }
  )
}
