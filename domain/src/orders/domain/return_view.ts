import type { OrderId, OrderLineId, ReturnId } from '../../shared/index.ts'
import type { RejectReason, ReturnReason } from './choose_return.ts'
import type { ReturnState } from './return_state.ts'

export interface ReturnLineView {
  readonly lineId: OrderLineId
  readonly sku: string
  readonly name: string
  /** Units that were asked back. */
  readonly quantity: number
  readonly reason: ReturnReason
  /** Units that came, and those of them that can be sold again; 0 until it is received. */
  readonly received: number
  readonly restocked: number
}

/** A return as its shopper, and as staff see it. Times are RFC 3339 in UTC. */
export interface ReturnView {
  readonly id: ReturnId
  readonly orderId: OrderId
  readonly orderNumber: string
  readonly state: ReturnState
  readonly lines: readonly ReturnLineView[]
  /** What the shopper wrote. Personal. */
  readonly note: string | null
  readonly rejectReason: RejectReason | null
  /** Of the money that was sent back when it was received. */
  readonly refundId: string | null
  readonly requestedAt: string
  readonly decidedAt: string | null
  readonly receivedAt: string | null
}
