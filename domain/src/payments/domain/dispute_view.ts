import type { Money, OrderId } from '../../shared/index.ts'

/** A payment that its bank contests, as staff see it. Times are RFC 3339 in UTC. */
export interface DisputeView {
  readonly id: string
  readonly orderId: OrderId
  readonly paymentId: string
  readonly providerDisputeId: string
  readonly amount: Money
  /** What the bank has taken for it and not given back, without fees. */
  readonly withdrawn: Money
  /** The provider's words for why, and for how it stands. */
  readonly reason: string
  readonly state: string
  readonly isOpen: boolean
  readonly respondBy: string | null
  readonly openedAt: string
  readonly updatedAt: string
}
