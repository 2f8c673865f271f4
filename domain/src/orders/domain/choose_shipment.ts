import type { LiveRefund } from '../../payments/index.ts'
import { err, ok, type OrderLineId, type Result, type VariantId } from '../../shared/index.ts'
import type { LineUnits } from './line_units.ts'
import { refundedUnsent } from './refunded_unsent.ts'

/** So many units of a line. */
export interface LineQuantity {
  readonly lineId: OrderLineId
  readonly quantity: number
}

export interface ChosenLine extends LineQuantity {
  readonly variantId: VariantId
}

/** Why units cannot be sent, or kept from being sent, so. The index is that of the line in what was asked. */
export type UnitsRefusal =
  | { readonly code: 'nothing_left' }
  | { readonly code: 'order_line_unknown' | 'order_line_repeated'; readonly index: number }
  | { readonly code: 'quantity_exceeds_left'; readonly index: number; readonly left: number }

/** Units of a line that can still be sent: neither sent, nor cancelled, nor paid back before they were sent. */
export function leftToShip(line: LineUnits, refunds: readonly LiveRefund[]): number {
  const kept = Math.max(line.cancelled, refundedUnsent(line, refunds))
  return Math.max(0, line.ordered - line.shipped - kept)
}

/** Units of a line that can still be cancelled: those paid back before they were sent too, to let their stock go. */
export function leftToCancel({ ordered, shipped, cancelled }: LineUnits): number {
  return Math.max(0, ordered - shipped - cancelled)
}

/** Units by line: those that are asked for, or all that are left. Never more of a line than are left of it. */
export function chooseUnits(
  lines: readonly LineUnits[],
  wanted: readonly LineQuantity[] | null,
  leftOf: (line: LineUnits) => number
): Result<ChosenLine[], UnitsRefusal> {
  const chosen: ChosenLine[] = []
  for (const [index, { lineId, quantity }] of (wanted ?? allOf(lines, leftOf)).entries()) {
    const line = lines.find((each) => each.lineId === lineId)
    if (!line) return err({ code: 'order_line_unknown', index })
    if (chosen.some((each) => each.lineId === lineId)) {
      return err({ code: 'order_line_repeated', index })
    }
    const left = leftOf(line)
    if (quantity > left) return err({ code: 'quantity_exceeds_left', index, left })
    chosen.push({ lineId, variantId: line.variantId, quantity })
  }
  return chosen.length > 0 ? ok(chosen) : err({ code: 'nothing_left' })
}

function allOf(
  lines: readonly LineUnits[],
  leftOf: (line: LineUnits) => number
): readonly LineQuantity[] {
  return lines
    .map((line) => ({ lineId: line.lineId, quantity: leftOf(line) }))
    .filter(({ quantity }) => quantity > 0)
}

export function unitsIn(lines: readonly LineQuantity[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}
