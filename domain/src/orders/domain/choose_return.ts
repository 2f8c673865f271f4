import { err, ok, type OrderLineId, type Result } from '../../shared/index.ts'
import type { LineUnits } from './line_units.ts'
import { returnWindowEnd } from './return_window.ts'

/** Why shoppers send things back. */
export const RETURN_REASONS = [
  'changed_mind',
  'not_as_described',
  'damaged',
  'faulty',
  'wrong_item',
  'arrived_late',
  'other',
] as const

export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Why staff do not take things back. */
export const REJECT_REASONS = [
  'outside_window',
  'not_returnable',
  'used',
  'not_received',
  'other',
] as const

export type RejectReason = (typeof REJECT_REASONS)[number]

export interface ReturnedLine {
  readonly lineId: OrderLineId
  readonly quantity: number
  readonly reason: ReturnReason
}

export interface Returnable {
  readonly lineId: OrderLineId
  readonly quantity: number
  /** RFC 3339; until when the last of them can be asked back. */
  readonly until: string
}

/** Why a return cannot be asked for so. The index is that of the line in what was asked. */
export type ReturnRefusal =
  | { readonly code: 'return_window_over' | 'nothing_to_return' }
  | { readonly code: 'order_line_unknown' | 'order_line_repeated'; readonly index: number }
  | { readonly code: 'quantity_exceeds_sent'; readonly index: number; readonly left: number }

/**
 * What of each line can be asked back now. What came back, or is to, counts as that which left first: so the shopper may
 * keep what is left of the later parcel's time.
 */
export function returnable(lines: readonly LineUnits[], days: number, now: Date): Returnable[] {
  return lines.flatMap((line) => {
    const open = line.parcels.filter(({ shippedAt }) => endOf(shippedAt, days) > now)
    const inTime = open.reduce((sum, { quantity }) => sum + quantity, 0)
    const quantity = Math.min(inTime, line.shipped - line.returned - line.asked)
    if (quantity <= 0) return []
    const last = Math.max(...open.map(({ shippedAt }) => endOf(shippedAt, days).getTime()))
    return [{ lineId: line.lineId, quantity, until: new Date(last).toISOString() }]
  })
}

/** Holds what is asked to what can be asked: never more than was shipped, whatever was asked before. */
export function chooseReturn(
  lines: readonly LineUnits[],
  wanted: readonly ReturnedLine[],
  { days, now }: { readonly days: number; readonly now: Date }
): Result<readonly ReturnedLine[], ReturnRefusal> {
  const parcels = lines.flatMap((line) => line.parcels)
  if (parcels.length === 0 || wanted.length === 0) return err({ code: 'nothing_to_return' })
  if (!parcels.some(({ shippedAt }) => endOf(shippedAt, days) > now)) {
    return err({ code: 'return_window_over' })
  }
  const can = new Map(returnable(lines, days, now).map((line) => [line.lineId, line.quantity]))
  for (const [index, { lineId, quantity }] of wanted.entries()) {
    if (!lines.some((line) => line.lineId === lineId)) {
      return err({ code: 'order_line_unknown', index })
    }
    if (wanted.findIndex((each) => each.lineId === lineId) < index) {
      return err({ code: 'order_line_repeated', index })
    }
    const left = can.get(lineId) ?? 0
    if (quantity > left) return err({ code: 'quantity_exceeds_sent', index, left })
  }
  return ok(wanted)
}

function endOf(shippedAt: string, days: number): Date {
  return returnWindowEnd(new Date(shippedAt), days)
}
