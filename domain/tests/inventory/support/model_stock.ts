/** One variant at one location. */
export interface Level {
  onHand: number
  reserved: number
  allocated: number
  limit: number
}

export interface ModelLine {
  readonly sku: number
  readonly quantity: number
}

interface Held {
  readonly sku: number
  readonly place: number
  readonly quantity: number
  shipped: number
}

export interface ModelOrder {
  units: Held[]
  state: 'reserved' | 'released' | 'allocated'
}

/**
 * What each step does to stock, in plain arithmetic: the table of docs on stock, without SQL. Places are asked in the
 * order of their index.
 */
export class ModelStock {
  readonly levels: Level[][]
  readonly open: boolean[]
  /** In the order of placing. */
  readonly orders: ModelOrder[] = []

  constructor(skus: number, places: number) {
    const level = () => ({ onHand: 0, reserved: 0, allocated: 0, limit: 0 })
    this.levels = Array.from({ length: skus }, () => Array.from({ length: places }, level))
    this.open = Array.from({ length: places }, () => true)
  }

  at(sku: number, place: number): Level {
    const level = this.levels[sku]?.[place]
    if (!level) throw new RangeError(`No level ${sku} at ${place}`)
    return level
  }

  available(sku: number): number {
    return this.#places().reduce((sum, place) => sum + this.#free(sku, place), 0)
  }

  reserve(lines: readonly ModelLine[], old?: ModelOrder): boolean {
    const given = old?.state === 'reserved' ? old.units : []
    if (old && given.length > 0) this.#hold(old, -1, 0, 'released')
    const units = this.#choose(sumOf(lines))
    if (!units) {
      if (old && given.length > 0) this.#hold(old, 1, 0, 'reserved')
      return false
    }
    const order: ModelOrder = { units, state: 'reserved' }
    this.#hold(order, 1, 0, 'reserved')
    this.orders.push(order)
    return true
  }

  release(order: ModelOrder): void {
    if (order.state === 'reserved') this.#hold(order, -1, 0, 'released')
    else if (order.state === 'allocated') this.#hold(order, 0, -1, 'released')
  }

  allocate(order: ModelOrder): void {
    if (order.state === 'reserved') this.#hold(order, -1, 1, 'allocated')
  }

  reclaim(order: ModelOrder): boolean {
    if (order.state !== 'released') return true
    const units = this.#choose(sumOf(order.units))
    if (!units) return false
    order.units = units
    this.#hold(order, 0, 1, 'allocated')
    return true
  }

  /** Units of earlier orders leave first. */
  ship(order: ModelOrder, { sku, place, quantity }: ModelLine & { place: number }): boolean {
    const level = this.at(sku, place)
    const held = order.units.find((units) => units.sku === sku && units.place === place)
    const owed = this.orders
      .slice(0, this.orders.indexOf(order))
      .filter(({ state }) => state !== 'released')
      .flatMap(({ units }) => units)
      .filter((units) => units.sku === sku && units.place === place)
      .reduce((sum, units) => sum + units.quantity - units.shipped, 0)
    if (order.state !== 'allocated' || !held) return false
    const isShort = level.onHand < level.reserved + level.allocated
    const there = level.onHand - (isShort ? owed : 0)
    if (quantity > Math.min(held.quantity - held.shipped, there)) return false
    held.shipped += quantity
    level.onHand -= quantity
    level.allocated -= quantity
    return true
  }

  #hold(order: ModelOrder, reserve: number, keep: number, state: ModelOrder['state']): void {
    order.state = state
    for (const { sku, place, quantity, shipped } of order.units) {
      const level = this.at(sku, place)
      level.reserved += reserve * (quantity - shipped)
      level.allocated += keep * (quantity - shipped)
    }
  }

  #choose(wanted: ReadonlyMap<number, number>): Held[] | null {
    const chosen: Held[] = []
    for (const [sku, quantity] of wanted) {
      if (quantity > this.available(sku)) return null
      const whole = this.#places().find((place) => this.#present(sku, place) >= quantity)
      const taken = new Map<number, number>()
      let rest = quantity
      const take = (place: number, most: number) => {
        const units = Math.min(rest, most)
        taken.set(place, (taken.get(place) ?? 0) + units)
        rest -= units
      }
      if (whole !== undefined) take(whole, quantity)
      for (const place of this.#places()) take(place, this.#present(sku, place))
      for (const place of this.#places()) {
        take(place, this.#free(sku, place) - this.#present(sku, place))
      }
      for (const [place, units] of taken) {
        if (units > 0) chosen.push({ sku, place, quantity: units, shipped: 0 })
      }
    }
    return chosen
  }

  #places(): number[] {
    return [...this.open.keys()].filter((place) => this.open[place])
  }

  #present(sku: number, place: number): number {
    const { onHand, reserved, allocated } = this.at(sku, place)
    return Math.max(0, onHand - reserved - allocated)
  }

  #free(sku: number, place: number): number {
    const { onHand, reserved, allocated, limit } = this.at(sku, place)
    return Math.max(0, onHand + limit - reserved - allocated)
  }
}

function sumOf(lines: readonly ModelLine[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}
