import type { Invariant } from '../invariant.ts'

/**
 * The order's tax holds that on postage too, which no line says. Where prices do not include it, it comes on top in the
 * order's total, and what was captured of a line or of the postage holds its tax.
 */
export const orderSumsEqualLines: Invariant = {
  name: 'order_sums_equal_lines',
  promise:
    'The sums of an order, agreed, captured and refunded, are those of its lines and its postage.',
  sql: `
    SELECT placed.id AS order_id
    FROM orders.orders placed LEFT JOIN (
      SELECT order_id, sum(unit_price * quantity) AS subtotal, sum(discount) AS discount, sum(total) AS total,
        sum(tax) AS tax, sum(captured) AS captured, sum(refunded) AS refunded
      FROM orders.order_lines WHERE order_id >= :since GROUP BY order_id
    ) AS lines ON lines.order_id = placed.id
    WHERE placed.id >= :since AND (
      lines.order_id IS NULL
      OR placed.subtotal <> lines.subtotal
      OR placed.discount <> lines.discount
      OR placed.total <> lines.total + placed.shipping + CASE WHEN placed.prices_include_tax THEN 0 ELSE placed.tax END
      OR placed.tax - lines.tax NOT BETWEEN 0 AND placed.shipping
      OR placed.captured <> lines.captured + placed.shipping_captured
      OR placed.refunded <> lines.refunded + placed.shipping_refunded
    )`,
}
