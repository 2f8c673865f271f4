import type { Currency, OrderLineId } from '../../shared/index.ts'

/** One line of an order, or its postage, as far as money can go back for it. Sums in minor units. */
export interface RefundablePart {
  /** Null for postage. */
  readonly lineId: OrderLineId | null
  readonly captured: number
  /** Booked: it went back, and stayed there. */
  readonly refunded: number
  /** On its way back. */
  readonly goingBack: number
  /** Pieces that were bought; 0 for postage. */
  readonly quantity: number
  /** Pieces whose money went back or is on its way back. */
  readonly piecesBack: number
}

/** All of an order that money can go back for: its lines in their order, postage last. */
export interface RefundSheet {
  readonly currency: Currency
  readonly parts: readonly RefundablePart[]
}

/** What can still go back, for a person who has to choose. */
export interface RefundLeft {
  /** In all. */
  readonly amount: number
  readonly shipping: number
  readonly lines: readonly {
    readonly lineId: OrderLineId
    readonly amount: number
    readonly quantity: number
  }[]
}

/**
 * What is left of a part. Never below nothing: a refund made at the provider may have taken what was already on its way
 * back for us, until the provider refuses ours.
 */
export function leftOf({ captured, refunded, goingBack }: RefundablePart): number {
  return Math.max(0, captured - refunded - goingBack)
}

export function piecesLeftOf({ quantity, piecesBack }: RefundablePart): number {
  return Math.max(0, quantity - piecesBack)
}

/** What is left of all parts together: no more than what no refund has claimed of the payment. */
export function leftInAll({ parts }: RefundSheet): number {
  const unclaimed = parts.reduce(
    (sum, { captured, refunded, goingBack }) => sum + captured - refunded - goingBack,
    0
  )
  return Math.max(0, unclaimed)
}

export function refundLeft(sheet: RefundSheet): RefundLeft {
  const { parts } = sheet
  return {
    amount: leftInAll(sheet),
    shipping: parts.reduce((sum, part) => sum + (part.lineId === null ? leftOf(part) : 0), 0),
    lines: parts.flatMap((part) =>
      part.lineId === null
        ? []
        : [{ lineId: part.lineId, amount: leftOf(part), quantity: piecesLeftOf(part) }]
    ),
  }
}
