import type { LiveRefund } from '../../payments/index.ts'
import { allocateRefund } from './allocate_refund.ts'
import type { RefundSheet } from './refund_sheet.ts'

/** Counts what refunds have claimed: money on its way back, and the pieces of those that went back too. */
export function claim(sheet: RefundSheet, refunds: readonly LiveRefund[]): RefundSheet {
  return refunds.reduce(claimOne, sheet)
}

function claimOne(sheet: RefundSheet, { state, amount, parts }: LiveRefund): RefundSheet {
  const isPending = state === 'pending'
  // Of one that nobody has said the parts of, the money is spread as it will be booked.
  const own = parts.length > 0 || !isPending ? parts : allocateRefund(sheet, amount, [])
  return {
    ...sheet,
    parts: sheet.parts.map((part) => {
      const claimed = own.find(({ lineId }) => lineId === part.lineId)
      if (!claimed) return part
      return {
        ...part,
        goingBack: part.goingBack + (isPending ? claimed.amount : 0),
        piecesBack: part.piecesBack + (claimed.quantity ?? 0),
      }
    }),
  }
}
