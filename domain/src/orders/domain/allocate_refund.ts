import type { RefundPart } from '../../payments/index.ts'
import { prorate } from '../../shared/index.ts'
import { leftOf, type RefundSheet } from './refund_sheet.ts'

/**
 * What money that did go back was for, so that it adds up: as far as the wish says, as long as there is as much of it;
 * the rest is spread over what nobody has claimed, and only then over what is on its way back for another refund, which
 * the provider will refuse.
 *
 * @param wish what the refund was asked for; nothing for one that was made at the provider
 * @param sheet without this refund
 * @throws RangeError when more went back than was captured
 */
export function allocateRefund(
  sheet: RefundSheet,
  amount: number,
  wish: readonly RefundPart[]
): RefundPart[] {
  const room = sheet.parts.map(({ captured, refunded }) => captured - refunded)
  const wished = sheet.parts.map(({ lineId }) => wish.find((part) => part.lineId === lineId))
  const kept = room.map((most, index) => Math.min(most, wished[index]?.amount ?? 0))
  const free = sheet.parts.map((part, index) => leftOf(part) - (kept[index] ?? 0))
  const spread = fill(amount - sum(kept), free)
  const claimed = room.map((most, index) => most - (kept[index] ?? 0) - (spread[index] ?? 0))
  const taken = fill(amount - sum(kept) - sum(spread), claimed)
  const total = sum(kept) + sum(spread) + sum(taken)
  if (total !== amount) throw new RangeError(`${amount} went back, of which ${total} was captured`)
  return sheet.parts.flatMap(({ lineId }, index) => {
    const part = (kept[index] ?? 0) + (spread[index] ?? 0) + (taken[index] ?? 0)
    const quantity = wished[index]?.quantity ?? null
    return part > 0 || quantity !== null ? [{ lineId, quantity, amount: part }] : []
  })
}

/** As much of the amount as there is room for, in proportion to the room. */
function fill(amount: number, room: readonly number[]): number[] {
  const weights = room.map((most) => Math.max(0, most))
  return prorate(Math.min(Math.max(0, amount), sum(weights)), weights)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** What money that its bank returned was for, where nobody has written down what it went for. */
export function takeBack({ parts }: RefundSheet, amount: number): RefundPart[] {
  const shares = fill(
    amount,
    parts.map(({ refunded }) => refunded)
  )
  return parts
    .map(({ lineId }, index) => ({ lineId, quantity: null, amount: shares[index] ?? 0 }))
    .filter((part) => part.amount > 0)
}
