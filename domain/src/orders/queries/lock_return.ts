import type { LockCart } from '../../carts/index.ts'
import {
  firstRow,
  type OrderId,
  type OrderLineId,
  type ReturnId,
  type Transaction,
  type VariantId,
} from '../../shared/index.ts'
import type { ReturnState } from '../domain/return_state.ts'
import { lockOrder } from './lock_order.ts'
import type { OrderRecord } from './order_record.ts'

export interface LockedReturn {
  readonly id: ReturnId
  readonly state: ReturnState
  readonly lines: readonly {
    readonly lineId: OrderLineId
    readonly variantId: VariantId
    readonly quantity: number
  }[]
  readonly order: OrderRecord
}

/** Locks a return by locking its order, and that one's cart: nobody changes a return without. */
export async function lockReturn(
  trx: Transaction,
  returnId: ReturnId,
  lockCart: LockCart
): Promise<LockedReturn | null> {
  const owner = await firstRow<{ orderId: OrderId }>(
    trx,
    'SELECT order_id AS "orderId" FROM orders.returns WHERE id = ?',
    [returnId]
  )
  const order = owner && (await lockOrder(trx, owner.orderId, lockCart))
  if (!order) return null
  const asked = await firstRow<Omit<LockedReturn, 'order'>>(trx, RETURN, [returnId])
  return asked && { ...asked, order }
}

const RETURN = `
  SELECT id, state, (
    SELECT json_agg(json_build_object(
      'lineId', line.id, 'variantId', line.variant_id, 'quantity', wanted.quantity
    ) ORDER BY line.position)
    FROM orders.return_lines wanted JOIN orders.order_lines line ON line.id = wanted.order_line_id
    WHERE wanted.return_id = asked.id
  ) AS lines
  FROM orders.returns asked WHERE id = ?`
