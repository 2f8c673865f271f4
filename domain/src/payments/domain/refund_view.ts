import type { Money, OrderId } from '../../shared/index.ts'
import type { RefundPart } from './refund_part.ts'
import type { RefundReason } from './refund_reason.ts'

export const REFUND_STATES = ['pending', 'succeeded', 'failed'] as const
export type RefundState = (typeof REFUND_STATES)[number]

/** A refund as staff see it. Times are RFC 3339 in UTC. */
export interface RefundView {
  readonly id: string
  readonly orderId: OrderId
  readonly paymentId: string
  /** The provider's name for it; null while the provider has not answered. */
  readonly providerRefundId: string | null
  readonly amount: Money
  readonly parts: readonly RefundPart[]
  readonly reason: RefundReason
  readonly state: RefundState
  /** Whether it failed, and nobody has seen to that yet. */
  readonly needsAttention: boolean
  readonly failure: string | null
  /** The failed refund that this one sends again. */
  readonly retryOf: string | null
  readonly createdAt: string
  readonly updatedAt: string
}
