import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, firstRow, type OrderId } from '../../shared/index.ts'
import type { Sale } from '../domain/sale.ts'

/** What was sold with an order, in one statement for any number of lines. */
@inject()
export class GetSaleQuery {
  constructor(private readonly db: Database) {}

  async execute(
    orderId: OrderId,
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<Sale | null> {
    const row = await firstRow<{ sale: Sale }>(client, SALE, [orderId])
    return row?.sale ?? null
  }
}

/**
 * Postage is the part of the total, and of its tax, that no line says. An order that was cancelled by
 * its customer after it was paid was sold all the same; one that was cancelled first was not.
 */
const SALE = `
  SELECT json_build_object(
    'orderId', placed.id,
    'orderNumber', placed.number,
    'currency', placed.currency,
    'pricesIncludeTax', placed.prices_include_tax,
    'paidAt', to_char(placed.paid_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'isStray', placed.status = 'cancelled'
      AND (placed.cancel_reason NOT IN ('customer', 'staff') OR placed.cancelled_at < placed.paid_at),
    'lines', lines.list,
    'shipping', json_build_object(
      'name', placed.shipping_name, 'tax', placed.tax - lines.tax,
      'total', placed.total - lines.total, 'taxRate', coalesce(placed.shipping_tax_rate, lines.rate)
    ),
    'tax', placed.tax,
    'total', placed.total,
    'addresses', CASE WHEN contact.order_id IS NOT NULL THEN
      json_build_object('shipping', contact.shipping_address, 'billing', contact.billing_address)
    END
  ) AS sale
  FROM orders.orders placed
  LEFT JOIN orders.order_contacts contact ON contact.order_id = placed.id
  CROSS JOIN LATERAL (
    SELECT sum(line.tax) AS tax, max(line.tax_rate_bp) AS rate,
      sum(line.total + CASE WHEN placed.prices_include_tax THEN 0 ELSE line.tax END) AS total, json_agg(json_build_object(
      'id', line.id, 'sku', line.sku, 'name', line.name, 'options', line.options, 'quantity', line.quantity,
      'unitPrice', line.unit_price, 'discount', line.discount, 'tax', line.tax,
      'total', line.total + CASE WHEN placed.prices_include_tax THEN 0 ELSE line.tax END,
      'taxRate', coalesce(line.tax_rate, line.tax_rate_bp)
    ) ORDER BY line.position) AS list
    FROM orders.order_lines line WHERE line.order_id = placed.id
  ) AS lines
  WHERE placed.id = ?`
