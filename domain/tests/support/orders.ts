import type { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, type OrderId } from '../../src/shared/index.ts'

interface OrderRow {
  status: string
  payment_status: string
  fulfilment_status: string
  cancel_reason: string | null
  total: number
  captured: number
  refunded: number
  disputed: boolean
  version: number
  number: string
  pay_until: Date
}

export async function orderOf(db: Database, orderId: OrderId): Promise<OrderRow> {
  const order = await firstRow<OrderRow>(db, 'SELECT * FROM orders.orders WHERE id = ?', [orderId])
  if (!order) throw new Error(`No order ${orderId}`)
  return order
}

interface RefundRow {
  amount: number
  reason: string
  state: string
}

export function refundsOf(db: Database, orderId: OrderId): Promise<RefundRow[]> {
  const sql = 'SELECT amount, reason, state FROM payments.refunds WHERE order_id = ?'
  return rows<RefundRow>(db, sql, [orderId])
}

interface AttemptRow {
  attempt_no: number
  state: string
  session_id: string | null
  look_first: boolean
  tries: number
  request_json: Record<string, unknown>
}

export function attemptsOf(db: Database, orderId: OrderId): Promise<AttemptRow[]> {
  const sql = 'SELECT * FROM payments.payment_attempts WHERE order_id = ? ORDER BY attempt_no'
  return rows<AttemptRow>(db, sql, [orderId])
}

export function paymentsOf(db: Database, orderId: OrderId): Promise<{ amount: number }[]> {
  return rows(db, 'SELECT amount FROM payments.payments WHERE order_id = ?', [orderId])
}
