import type { LineQuantity, OrderView } from '../../orders/index.ts'
import { lineName } from './line_name.ts'

/** So many units of some lines of an order, a row for each: `2 × Red mug`. */
export function unitList(order: OrderView, units: readonly LineQuantity[]): string[] {
  return units.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line && quantity > 0 ? [`${quantity} × ${lineName(line)}`] : []
  })
}
