import { err, ok, type OrderLineId, type Result, type VariantId } from '../../shared/index.ts'

/** What of a line came back. */
export interface ReceivedLine {
  readonly lineId: OrderLineId
  readonly received: number
  /** Units of them that can be sold again; the others are damaged. */
  readonly restocked: number
}

export interface BookedLine extends ReceivedLine {
  readonly variantId: VariantId
}

/** Why a parcel cannot have come so. The index is that of the line in what was said. */
export type ReceivedRefusal =
  | { readonly code: 'nothing_received' }
  | { readonly code: 'return_line_unknown' | 'order_line_repeated'; readonly index: number }
  | { readonly code: 'received_exceeds_asked'; readonly index: number; readonly asked: number }
  | { readonly code: 'restocked_exceeds_received'; readonly index: number }

interface AskedLine {
  readonly lineId: OrderLineId
  readonly variantId: VariantId
  readonly quantity: number
}

/** What came back: as staff say, or all that was asked for and all of it fit to be sold again. What is not named did not come. */
export function chooseReceived(
  asked: readonly AskedLine[],
  said: readonly ReceivedLine[] | null
): Result<BookedLine[], ReceivedRefusal> {
  if (said === null) {
    return ok(
      asked.map(({ quantity, ...line }) => ({ ...line, received: quantity, restocked: quantity }))
    )
  }
  const booked: BookedLine[] = []
  for (const [index, { lineId, received, restocked }] of said.entries()) {
    const line = asked.find((each) => each.lineId === lineId)
    if (!line) return err({ code: 'return_line_unknown', index })
    if (booked.some((each) => each.lineId === lineId)) {
      return err({ code: 'order_line_repeated', index })
    }
    if (received > line.quantity) {
      return err({ code: 'received_exceeds_asked', index, asked: line.quantity })
    }
    if (restocked > received) return err({ code: 'restocked_exceeds_received', index })
    booked.push({ lineId, variantId: line.variantId, received, restocked })
  }
  const came = booked.filter(({ received }) => received > 0)
  return came.length > 0 ? ok(came) : err({ code: 'nothing_received' })
}
