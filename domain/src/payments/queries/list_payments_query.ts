import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows, type Money, type OrderId } from '../../shared/index.ts'

/** Money that was captured for an order, as staff see it. */
export interface PaymentView {
  readonly id: string
  /** The provider's name for it. */
  readonly paymentIntentId: string
  readonly amount: Money
  readonly refunded: Money
  readonly disputed: boolean
  /** RFC 3339. */
  readonly capturedAt: string
}

/** The payments of an order, the first first: more than one only where it was paid twice. */
@inject()
export class ListPaymentsQuery {
  constructor(private readonly db: Database) {}

  async execute(orderId: OrderId): Promise<PaymentView[]> {
    const found = await rows<{ payment: PaymentView }>(this.db, PAYMENTS, [orderId])
    return found.map(({ payment }) => payment)
  }
}

const PAYMENTS = `
  SELECT json_build_object(
    'id', id, 'paymentIntentId', payment_intent_id,
    'amount', json_build_object('amount', amount, 'currency', currency),
    'refunded', json_build_object('amount', refunded, 'currency', currency), 'disputed', disputed,
    'capturedAt', to_char(captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) AS payment
  FROM payments.payments WHERE order_id = ? ORDER BY captured_at, id`
