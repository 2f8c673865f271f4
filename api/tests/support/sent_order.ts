import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { AllocateStock } from '@holdfast/domain/inventory'
import { ShipOrder } from '@holdfast/domain/orders'
import { type OrderId, parseId, type VariantId } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { mugsOnSale } from '#tests/support/stock'

interface Wanted {
  readonly lines?: number
  /** Units of each line. */
  readonly quantity?: number
  readonly stock?: number
  /** What is on sale already; new mugs otherwise. */
  readonly of?: readonly VariantId[]
}

/** Jane has ordered so many units each of some mugs; nothing is paid. */
export async function janeHasOrdered({ lines = 1, quantity = 1, stock = 100, of }: Wanted = {}) {
  const mugs = of ?? (await mugsOnSale(lines, stock))
  const jane = await ApiShopper.withCart()
  for (const mug of mugs) await jane.adds(mug, quantity)
  const { body } = await jane.checksOut('k')
  const { order, accessToken } = body.data
  return { jane, mugs, order, own: { 'x-order-token': String(accessToken) } }
}

/** Jane has paid too, as the worker writes it down. */
export async function janeHasPaid(wanted: Wanted = {}) {
  const ordered = await janeHasOrdered(wanted)
  const orderId = parseId<OrderId>(ordered.order.id)
  if (!orderId) throw new Error('The order has no id')
  await db.rawQuery(
    `WITH lines AS (UPDATE orders.order_lines SET captured = total WHERE order_id = :orderId)
     UPDATE orders.orders SET payment_status = 'paid', captured = total, shipping_captured = shipping, paid_at = now()
     WHERE id = :orderId`,
    { orderId }
  )
  await db.rawQuery(
    `WITH attempt AS (
       UPDATE payments.payment_attempts SET state = 'paid' WHERE order_id = :orderId RETURNING *
     )
     INSERT INTO payments.payments (id, order_id, attempt_id, payment_intent_id, amount, currency, captured_at)
     SELECT gen_random_uuid(), order_id, id, 'pi_' || id, amount, currency, now() FROM attempt`,
    { orderId }
  )
  const allocateStock = await app.container.make(AllocateStock)
  await db.transaction((trx) => allocateStock.execute(trx, orderId))
  return { ...ordered, orderId }
}

/** All of it has left too. */
export async function janesOrderHasLeft(wanted: Wanted = {}) {
  const paid = await janeHasPaid(wanted)
  const shipOrder = await app.container.make(ShipOrder)
  const by = { subject: 'test', roles: ['manager'], requestId: 'test' } as const
  const parcel = { by, lines: null, locationId: null, carrier: 'DPD', trackingNumber: '15501' }
  await db.transaction((trx) => shipOrder.execute(trx, { orderId: paid.orderId, ...parcel }))
  return paid
}
