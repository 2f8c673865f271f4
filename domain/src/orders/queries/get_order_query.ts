import { inject } from '@adonisjs/core'
import {
  firstRow,
  type OrderId,
  prepared,
  Reader,
  type StatementRunner,
} from '../../shared/index.ts'
import type { OrderView, ShipmentView } from '../domain/order_view.ts'
import { trackingLink } from '../domain/tracking_link.ts'

type StoredOrder = Omit<OrderView, 'shipments'> & {
  readonly shipments: readonly Omit<ShipmentView, 'trackingUrl'>[]
}

/**
 * An order with its lines, contacts and shipments, in one statement. Whether the asker may see it is the caller's to know;
 * whoever has just changed it says on which connection.
 */
@inject()
export class GetOrderQuery {
  constructor(private readonly reader: Reader) {}

  async execute(
    orderId: OrderId,
    client: StatementRunner = this.reader
  ): Promise<OrderView | null> {
    const row = await firstRow<{ order: StoredOrder }>(client, ORDER, [orderId])
    return row && withLinks(row.order)
  }
}

function withLinks(order: StoredOrder): OrderView {
  const shipments = order.shipments.map((shipment) => ({
    ...shipment,
    trackingUrl: trackingLink(shipment.carrier, shipment.trackingNumber),
  }))
  return { ...order, shipments }
}

const sum = (amount: string) =>
  `json_build_object('amount', ${amount}, 'currency', placed.currency)`

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const ORDER = prepared(`
  SELECT json_build_object(
    'id', placed.id,
    'number', placed.number,
    'status', placed.status,
    'cancelReason', placed.cancel_reason,
    'paymentStatus', placed.payment_status,
    'disputed', placed.disputed,
    'fulfilmentStatus', placed.fulfilment_status,
    'lines', (
      SELECT json_agg(json_build_object(
        'id', line.id, 'variantId', line.variant_id, 'sku', line.sku, 'slug', line.slug, 'name', line.name,
        'options', line.options, 'image', line.image, 'quantity', line.quantity,
        'unitPrice', ${sum('line.unit_price')}, 'discount', ${sum('line.discount')},
        'total', ${sum('line.total')}, 'tax', ${sum('line.tax')},
        'shipped', line.shipped, 'returned', line.returned, 'cancelled', line.cancelled
      ) ORDER BY line.position)
      FROM orders.order_lines line WHERE line.order_id = placed.id
    ),
    'subtotal', ${sum('placed.subtotal')},
    'discount', ${sum('placed.discount')},
    'shipping', ${sum('placed.shipping')},
    'tax', ${sum('placed.tax')},
    'pricesIncludeTax', placed.prices_include_tax,
    'coupons', (
      SELECT coalesce(json_agg(json_build_object(
        'code', coupon->'code', 'kind', coupon->'kind', 'discount', ${sum("coupon->'discount'")}
      )), '[]')
      FROM jsonb_array_elements(placed.coupons) AS coupon
    ),
    'total', ${sum('placed.total')},
    'refunded', ${sum('placed.refunded')},
    'email', contact.email,
    'addresses', json_build_object('shipping', contact.shipping_address, 'billing', contact.billing_address),
    'shippingOption', json_build_object('id', placed.shipping_option, 'name', placed.shipping_name),
    'shipments', coalesce((
      SELECT json_agg(json_build_object(
        'id', shipment.id, 'carrier', shipment.carrier, 'trackingNumber', shipment.tracking_number,
        'shippedAt', ${time('shipment.shipped_at')},
        'lines', (
          SELECT json_agg(json_build_object('lineId', line.id, 'quantity', content.quantity) ORDER BY line.position)
          FROM orders.shipment_lines content JOIN orders.order_lines line ON line.id = content.order_line_id
          WHERE content.shipment_id = shipment.id
        )
      ) ORDER BY shipment.shipped_at, shipment.id)
      FROM orders.shipments shipment WHERE shipment.order_id = placed.id
    ), '[]'),
    'placedAt', ${time('placed.placed_at')},
    'payUntil', ${time('placed.pay_until')}
  ) AS "order"
  FROM orders.orders placed
  JOIN orders.order_contacts contact ON contact.order_id = placed.id
  WHERE placed.id = ?`)
