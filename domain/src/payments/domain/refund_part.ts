import type { OrderLineId } from '../../shared/index.ts'

/** What a part of a refund is for. All parts of a refund together are its amount. */
export interface RefundPart {
  /** Null for postage. */
  readonly lineId: OrderLineId | null
  /** Pieces; null where only money goes back. */
  readonly quantity: number | null
  /** Minor units, tax included. */
  readonly amount: number
}
