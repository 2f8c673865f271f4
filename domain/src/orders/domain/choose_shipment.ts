import { err, ok, type OrderLineId, type Result, type VariantId } from '../../shared/index.ts'

/** A line of an order, as far as units of it can still leave. */
export interface SendableLine {
  readonly lineId: OrderLineId
  readonly variantId: VariantId
  readonly ordered: number
  readonly shipped: number
  /** Units that will never be sent. */
  readonly cancelled: number
}

/** So many units of a line. */
export interface LineQuantity {
  readonly lineId: OrderLineId
  readonly quantity: number
}

export interface ShipmentLine extends LineQuantity {
  readonly variantId: VariantId
}

/** Why a parcel cannot be made so. The index is that of the line in what was asked. */
export type ShipmentRefusal =
  | { readonly code: 'nothing_to_ship' }
  | { readonly code: 'order_line_unknown' | 'order_line_repeated'; readonly index: number }
  | { readonly code: 'quantity_exceeds_left'; readonly index: number; readonly left: number }

export function leftToShip({ ordered, cancelled, shipped }: SendableLine): number {
  return Math.max(0, ordered - cancelled - shipped)
}

/** What goes into a parcel: what is asked for, or all that is left. Never more of a line than was ordered and not cancelled. */
export function chooseShipment(
  lines: readonly SendableLine[],
  wanted: readonly LineQuantity[] | null
): Result<ShipmentLine[], ShipmentRefusal> {
  if (wanted === null) {
    const rest = lines
      .map((line) => ({ ...pick(line), quantity: leftToShip(line) }))
      .filter(({ quantity }) => quantity > 0)
    return rest.length > 0 ? ok(rest) : err({ code: 'nothing_to_ship' })
  }
  const chosen: ShipmentLine[] = []
  for (const [index, { lineId, quantity }] of wanted.entries()) {
    const line = lines.find((each) => each.lineId === lineId)
    if (!line) return err({ code: 'order_line_unknown', index })
    if (chosen.some((each) => each.lineId === lineId)) {
      return err({ code: 'order_line_repeated', index })
    }
    const left = leftToShip(line)
    if (quantity > left) return err({ code: 'quantity_exceeds_left', index, left })
    chosen.push({ ...pick(line), quantity })
  }
  return chosen.length > 0 ? ok(chosen) : err({ code: 'nothing_to_ship' })
}

function pick({ lineId, variantId }: SendableLine) {
  return { lineId, variantId }
}
