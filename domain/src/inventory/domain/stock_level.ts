/** The counters of one variant at one location, in units. */
export interface StockLevel {
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly backorderLimit: number
}

/** Units of a variant at all locations that sell, together. */
export interface SaleableStock {
  /** That are there and that nobody has. */
  readonly present: number
  /** That can still be promised, those on backorder included. */
  readonly available: number
}

/** What a shopper is told about a variant's stock. */
export type StockState = 'in_stock' | 'low' | 'out' | 'backorder'

/** From this many units down a shopper is told that few are left. */
export const LOW_STOCK = 5

/** Units that can still be promised, those on backorder included. Never negative. */
export function availableUnits(level: StockLevel): number {
  return Math.max(0, unpromised(level) + level.backorderLimit)
}

/** What several locations come to. One that has promised too much takes nothing from the others. */
export function saleableStock(levels: readonly StockLevel[]): SaleableStock {
  return {
    present: levels.reduce((sum, level) => sum + Math.max(0, unpromised(level)), 0),
    available: levels.reduce((sum, level) => sum + availableUnits(level), 0),
  }
}

export function stockState({ present, available }: SaleableStock): StockState {
  if (available === 0) return 'out'
  if (present === 0) return 'backorder'
  return present <= LOW_STOCK ? 'low' : 'in_stock'
}

/** Whether so few units are present that staff want to know. */
export function isLow(level: StockLevel, from: number | null): boolean {
  return from !== null && unpromised(level) <= from
}

/** Units promised beyond what exists: the least that `stock_levels_are_covered` asks for. */
export function leastShortfall(level: StockLevel): number {
  return Math.max(0, -unpromised(level) - level.backorderLimit)
}

function unpromised({ onHand, reserved, allocated }: StockLevel): number {
  return onHand - reserved - allocated
}
