import type { RefundPart } from '../../payments/index.ts'
import { err, ok, prorate, type OrderLineId, type Result } from '../../shared/index.ts'
import {
  leftInAll,
  leftOf,
  piecesLeftOf,
  refundLeft,
  type RefundablePart,
  type RefundLeft,
  type RefundSheet,
} from './refund_sheet.ts'

/** What of a line, named once, is to go back: so many pieces, so much money, or, with neither, all that is left of it. */
export interface RefundLine {
  readonly lineId: OrderLineId
  readonly quantity?: number
  /** Minor units. With a quantity: what goes back for those pieces, such as less for a worn one. */
  readonly amount?: number
}

/**
 * What of an order is to go back:
 * - `rest`: all that is left
 * - `parts`: what is named
 * - `amount`: a sum over the whole order, such as goodwill, taken from every line and the postage by what is left of it
 */
export type RefundScope =
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'parts'
      readonly lines: readonly RefundLine[]
      /** Minor units, or all that is left of it. */
      readonly shipping: number | 'rest' | null
    }
  | { readonly kind: 'amount'; readonly amount: number }

/** Why a refund cannot be made so. */
export type RefundChoiceRefusal =
  | { readonly code: 'refund_line_unknown'; readonly lineId: OrderLineId }
  | { readonly code: 'refund_exceeds_captured' | 'nothing_to_refund'; readonly left: RefundLeft }

/**
 * What goes back for each line and the postage, when so much is asked for. Nothing is refunded beyond what was captured,
 * what is on its way back counted.
 */
export function chooseRefund(
  sheet: RefundSheet,
  scope: RefundScope
): Result<RefundPart[], RefundChoiceRefusal> {
  const chosen = choose(sheet, scope)
  if (!chosen.ok) return chosen
  const parts = chosen.value.filter(({ amount, quantity }) => amount > 0 || quantity !== null)
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  const left = refundLeft(sheet)
  if (amount > left.amount) return err({ code: 'refund_exceeds_captured', left })
  return amount > 0 ? ok(parts) : err({ code: 'nothing_to_refund', left })
}

function choose(sheet: RefundSheet, scope: RefundScope): Result<RefundPart[], RefundChoiceRefusal> {
  switch (scope.kind) {
    case 'rest':
      return ok(restOf(sheet))
    case 'amount':
      return scope.amount > leftInAll(sheet)
        ? err({ code: 'refund_exceeds_captured', left: refundLeft(sheet) })
        : ok(spread(sheet, scope.amount))
    case 'parts':
      return named(sheet, scope)
  }
}

function restOf(sheet: RefundSheet): RefundPart[] {
  return spread(sheet, leftInAll(sheet)).map((part, index) => {
    const pieces = pieceCount(sheet.parts[index])
    return { ...part, quantity: pieces > 0 ? pieces : null }
  })
}

function pieceCount(part: RefundablePart | undefined): number {
  return part ? piecesLeftOf(part) : 0
}

function spread({ parts }: RefundSheet, amount: number): RefundPart[] {
  const shares = prorate(amount, parts.map(leftOf))
  return parts.map(({ lineId }, index) => ({ lineId, quantity: null, amount: shares[index] ?? 0 }))
}

function named(
  sheet: RefundSheet,
  { lines, shipping }: Extract<RefundScope, { kind: 'parts' }>
): Result<RefundPart[], RefundChoiceRefusal> {
  const exceeded = err({ code: 'refund_exceeds_captured', left: refundLeft(sheet) } as const)
  const chosen: RefundPart[] = []
  for (const line of lines) {
    const part = sheet.parts.find(({ lineId }) => lineId === line.lineId)
    if (!part) return err({ code: 'refund_line_unknown', lineId: line.lineId })
    if (chosen.some(({ lineId }) => lineId === line.lineId))
      throw new RangeError('A line is named once')
    const { quantity = null } = line
    if (quantity !== null && quantity > piecesLeftOf(part)) return exceeded
    const amount = line.amount ?? worth(part, quantity)
    if (amount > leftOf(part)) return exceeded
    const isAll = quantity === null && line.amount === undefined && piecesLeftOf(part) > 0
    chosen.push({ lineId: part.lineId, quantity: isAll ? piecesLeftOf(part) : quantity, amount })
  }
  const postage = sheet.parts.find(({ lineId }) => lineId === null)
  if (shipping !== null && postage) {
    const amount = shipping === 'rest' ? leftOf(postage) : shipping
    if (amount > leftOf(postage)) return exceeded
    chosen.push({ lineId: null, quantity: null, amount })
  }
  return ok(chosen)
}

/**
 * What so many pieces of a line are worth: their share of what is left of it, so that the last piece takes the last
 * penny, whatever went back for the line before.
 */
function worth(part: RefundablePart, quantity: number | null): number {
  const [left, pieces] = [leftOf(part), piecesLeftOf(part)]
  if (quantity === null || quantity === pieces) return left
  const [share = 0] = prorate(left, [quantity, pieces - quantity])
  return share
}
