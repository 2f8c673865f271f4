import type { LiveRefund } from '../../payments/index.ts'
import type { OrderLineId } from '../../shared/index.ts'

/** When how many units of a line left. */
export interface Parcel {
  readonly quantity: number
  /** RFC 3339. */
  readonly shippedAt: string
}

interface Sent {
  readonly lineId: OrderLineId
  readonly parcels: readonly Parcel[]
}

/** What these give back is written down as cancelled units besides. */
const CANCELLING: readonly LiveRefund['reason'][] = ['order_cancelled', 'out_of_stock']

/**
 * Units of a line whose money went back before they were sent, and which therefore must never be. A refund of pieces is
 * for those that had been sent when it was asked for, as far as there were any; the rest it takes from what had not.
 */
export function refundedUnsent({ lineId, parcels }: Sent, refunds: readonly LiveRefund[]): number {
  let forSent = 0
  let unsent = 0
  for (const { parts, reason, requestedAt } of refunds) {
    if (CANCELLING.includes(reason)) continue
    const pieces = parts.reduce(
      (sum, part) => sum + (part.lineId === lineId ? (part.quantity ?? 0) : 0),
      0
    )
    const sent = parcels.reduce(
      (sum, { quantity, shippedAt }) => sum + (new Date(shippedAt) < requestedAt ? quantity : 0),
      0
    )
    const ofSent = Math.min(pieces, Math.max(0, sent - forSent))
    forSent += ofSent
    unsent += pieces - ofSent
  }
  return unsent
}
