import type { OrderLineId, VariantId } from '../../shared/index.ts'
import type { Parcel } from './refunded_unsent.ts'

/** A line of an order, and what has become of its units. */
export interface LineUnits {
  readonly lineId: OrderLineId
  readonly variantId: VariantId
  readonly ordered: number
  readonly shipped: number
  readonly returned: number
  /** Units that will never be sent, while the order goes on. */
  readonly cancelled: number
  /** Units of returns that are neither rejected nor received yet. */
  readonly asked: number
  /** How the shipped ones left. */
  readonly parcels: readonly Parcel[]
}
