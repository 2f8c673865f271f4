import type { Database } from '@adonisjs/lucid/database'
import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  AllocateStock,
  BookStock,
  FindAvailabilityQuery,
  MAIN_LOCATION,
  ReclaimStock,
  ReleaseStock,
  ReserveStock,
  ShipStock,
} from '../../src/inventory/index.ts'
import {
  type CartId,
  type LocationId,
  newId,
  type OrderId,
  rows,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { openLocation } from '../support/locations.ts'
import { backorder, type Counters } from '../support/stock.ts'
import { type ModelLine, ModelStock } from './support/model_stock.ts'

const SKUS = 3
const PLACES = 3
const sku = fc.nat(SKUS - 1)
const place = fc.nat(PLACES - 1)
const line = fc.record({ sku, quantity: fc.integer({ min: 1, max: 6 }) })
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const which = fc.nat(9)
const step = fc.oneof(
  fc.record({ do: fc.constant('reserve' as const), lines }),
  fc.record({ do: fc.constant('replace' as const), which, lines }),
  fc.record({ do: fc.constant('release' as const), which }),
  fc.record({ do: fc.constant('allocate' as const), which }),
  fc.record({ do: fc.constant('reclaim' as const), which }),
  fc.record({ do: fc.constant('ship' as const), which, quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constant('book' as const),
    sku,
    place,
    quantity: fc.integer({ min: -8, max: 8 }),
  }),
  fc.record({ do: fc.constant('count' as const), sku, place, quantity: fc.nat(12) }),
  fc.record({ do: fc.constant('policy' as const), sku, place, limit: fc.nat(5) }),
  fc.record({ do: fc.constant('open' as const), place, isOpen: fc.boolean() })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test.group('Any sequence of stock steps', (group) => {
  let db: Database
  group.setup(async () => {
    db = (await testDatabase()).db
    return async () => (await testDatabase()).reset()
  })

  test('leaves what plain arithmetic says it leaves, at every location and by every policy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await (await testDatabase()).reset()
        const outlet = await openLocation(db, 'outlet', 1)
        const attic = await openLocation(db, 'attic', 2)
        const play = new Play(db, [MAIN_LOCATION, outlet, attic])
        await play.open()
        for (const next of steps) await play.take(next)
        await stockMustAgree(db)
      }),
      { numRuns: 40 }
    )
  }).timeout(60_000)
})

/** Plays the same steps on the shop and on the model, and compares them after each. */
class Play {
  readonly #model = new ModelStock(SKUS, PLACES)
  readonly #variants = Array.from({ length: SKUS }, () => newId<VariantId>())
  readonly #orderIds: OrderId[] = []

  constructor(
    private readonly db: Database,
    private readonly places: readonly LocationId[]
  ) {}

  async open(): Promise<void> {
    for (const [sku, units] of [8, 10, 12].entries()) {
      await this.take({ do: 'count', sku, place: 0, quantity: units })
      await this.take({ do: 'count', sku, place: 1, quantity: 3 * sku })
    }
    await this.take({ do: 'policy', sku: 2, place: 0, limit: 4 })
  }

  async take(next: Step): Promise<void> {
    const index = 'which' in next ? next.which % Math.max(1, this.#orderIds.length) : -1
    const orderId = this.#orderIds[index]
    const order = this.#model.orders[index]
    if (next.do === 'reserve') await this.#reserve(next.lines)
    else if (next.do === 'replace') await this.#reserve(next.lines, index)
    else if (next.do === 'policy') await this.#setPolicy(next)
    else if (next.do === 'open') await this.#openOrClose(next)
    else if (next.do === 'book' || next.do === 'count') await this.#book(next)
    else if (orderId && order) {
      if (next.do === 'release') {
        await this.db.transaction((trx) => new ReleaseStock().execute(trx, orderId))
        this.#model.release(order)
      } else if (next.do === 'allocate') {
        await this.db.transaction((trx) => new AllocateStock().execute(trx, orderId))
        this.#model.allocate(order)
      } else if (next.do === 'ship') {
        const [units] = order.units
        if (units) await this.#ship(index, { ...units, quantity: next.quantity })
      } else if (order.units.every(({ shipped }) => shipped === 0)) {
        const { ok } = await transactResult(this.db, (trx) =>
          new ReclaimStock().execute(trx, orderId)
        )
        equal(ok, this.#model.reclaim(order), 'reclaim')
      }
    }
    await this.#compare()
  }

  async #reserve(lines: readonly ModelLine[], old = -1): Promise<void> {
    const orderId = newId<OrderId>()
    const { ok } = await transactResult(this.db, (trx) =>
      new ReserveStock().execute(trx, {
        orderId,
        cartId: newId<CartId>(),
        lines: lines.map(({ sku, quantity }) => ({ variantId: this.#variant(sku), quantity })),
        replaces: this.#orderIds[old],
      })
    )
    equal(ok, this.#model.reserve(lines, this.#model.orders[old]), 'reserve')
    if (ok) this.#orderIds.push(orderId)
  }

  async #ship(index: number, parcel: ModelLine & { place: number }): Promise<void> {
    const [orderId, order] = [this.#orderIds[index], this.#model.orders[index]]
    if (!orderId || !order) return
    const { ok } = await transactResult(this.db, (trx) =>
      new ShipStock().execute(trx, {
        orderId,
        locationId: this.#place(parcel.place),
        lines: [{ variantId: this.#variant(parcel.sku), quantity: parcel.quantity }],
        reference: 'model',
      })
    )
    equal(ok, this.#model.ship(order, parcel), 'ship')
  }

  async #book(next: Extract<Step, { do: 'book' | 'count' }>): Promise<void> {
    const level = this.#model.at(next.sku, next.place)
    level.onHand = next.do === 'count' ? next.quantity : level.onHand + next.quantity
    await this.db.transaction((trx) =>
      new BookStock().execute(trx, {
        kind: next.do === 'count' ? 'count' : 'adjustment',
        locationId: this.#place(next.place),
        lines: [{ variantId: this.#variant(next.sku), quantity: next.quantity }],
        reference: 'model',
      })
    )
  }

  async #setPolicy({ sku, place, limit }: Extract<Step, { do: 'policy' }>): Promise<void> {
    for (const [index, level] of (this.#model.levels[sku] ?? []).entries()) {
      level.limit = index === place ? limit : 0
    }
    await backorder(this.db, this.#variant(sku), limit, this.#place(place))
  }

  async #openOrClose({ place, isOpen }: Extract<Step, { do: 'open' }>): Promise<void> {
    this.#model.open[place] = isOpen
    const sql = 'UPDATE inventory.locations SET active = ? WHERE id = ?'
    await rows(this.db, sql, [isOpen, this.#place(place)])
  }

  async #compare(): Promise<void> {
    const found = await new FindAvailabilityQuery(this.db).execute(this.#variants)
    for (const [sku, levels] of this.#model.levels.entries()) {
      for (const [place, { onHand, reserved, allocated, limit }] of levels.entries()) {
        equal(await this.#level(sku, place), {
          on_hand: onHand,
          reserved,
          allocated,
          backorder_limit: limit,
          shortfall: Math.max(0, reserved + allocated - onHand - limit),
        })
      }
      const available = found.get(this.#variant(sku))?.available
      equal(available, this.#model.available(sku), 'available')
    }
  }

  async #level(sku: number, place: number): Promise<Counters> {
    const [level] = await rows<Counters>(
      this.db,
      `SELECT on_hand, reserved, allocated, backorder_limit, shortfall
       FROM inventory.stock_levels WHERE variant_id = ? AND location_id = ?`,
      [this.#variant(sku), this.#place(place)]
    )
    return level ?? { on_hand: 0, reserved: 0, allocated: 0, backorder_limit: 0, shortfall: 0 }
  }

  #variant(sku: number): VariantId {
    return this.#variants[sku] ?? newId<VariantId>()
  }

  #place(index: number): LocationId {
    return this.places[index] ?? MAIN_LOCATION
  }
}

function equal(actual: unknown, expected: unknown, what = 'state') {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value))
  if (got !== wanted) throw new Error(`${what}: got ${got}, wanted ${wanted}`)
}
