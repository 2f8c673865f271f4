import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Database } from '@adonisjs/lucid/database'
import {
  AllocateStock,
  BookStock,
  ReclaimStock,
  ReleaseStock,
  ReserveStock,
} from '../../src/inventory/index.ts'
import {
  type CartId,
  newId,
  type OrderId,
  transactResult,
  type VariantId,
} from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { levelOf, receive } from '../support/stock.ts'

/** What each step does, in plain arithmetic: the table of docs on stock, without SQL. */
interface Level {
  onHand: number
  reserved: number
  allocated: number
  limit: number
}
type Held = { lines: Map<number, number>; state: 'reserved' | 'released' | 'allocated' }
type Line = { sku: number; quantity: number }

const SKUS = 3
const line = fc.record({ sku: fc.nat(SKUS - 1), quantity: fc.integer({ min: 1, max: 6 }) })
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const which = fc.nat(9)
const step = fc.oneof(
  fc.record({ do: fc.constant('reserve' as const), lines }),
  fc.record({ do: fc.constant('replace' as const), which, lines }),
  fc.record({ do: fc.constant('release' as const), which }),
  fc.record({ do: fc.constant('allocate' as const), which }),
  fc.record({ do: fc.constant('reclaim' as const), which }),
  fc.record({
    do: fc.constant('book' as const),
    sku: fc.nat(SKUS - 1),
    quantity: fc.integer({ min: -8, max: 8 }),
  }),
  fc.record({ do: fc.constant('count' as const), sku: fc.nat(SKUS - 1), quantity: fc.nat(12) })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test.group('Any sequence of stock steps', () => {
  test('leaves what plain arithmetic says it leaves', async () => {
    const { db } = await testDatabase()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => play(db, steps)),
      { numRuns: 40 }
    )
  }).timeout(60_000)
})

async function play(db: Database, steps: readonly Step[]): Promise<void> {
  const variants = Array.from({ length: SKUS }, () => newId<VariantId>())
  const levels: Level[] = [8, 10, 12].map((onHand, sku) => ({
    onHand,
    reserved: 0,
    allocated: 0,
    limit: sku === 2 ? 4 : 0,
  }))
  await receive(
    db,
    variants.map((variantId, sku) => ({
      variantId,
      quantity: levelAt(levels, sku).onHand,
      backorderLimit: levelAt(levels, sku).limit,
    }))
  )
  const orders: [OrderId, Held][] = []
  const idOf = (sku: number) => variants[sku] ?? newId<VariantId>()
  const stockLines = (wanted: readonly Line[]) =>
    wanted.map(({ sku, quantity }) => ({ variantId: idOf(sku), quantity }))

  for (const next of steps) {
    const chosen = 'which' in next ? orders[next.which % Math.max(1, orders.length)] : undefined
    if (next.do === 'reserve' || next.do === 'replace') {
      const old = next.do === 'replace' ? chosen : undefined
      const orderId = newId<OrderId>()
      const result = await transactResult(db, (trx) =>
        new ReserveStock().execute(trx, {
          orderId,
          cartId: newId<CartId>(),
          lines: stockLines(next.lines),
          replaces: old?.[0],
        })
      )
      const model = reserveIn(levels, next.lines, old?.[1])
      equal(result.ok, model !== null, 'reserve')
      if (model) orders.push([orderId, model])
    } else if (next.do === 'book' || next.do === 'count') {
      const level = levelAt(levels, next.sku)
      level.onHand = next.do === 'count' ? next.quantity : level.onHand + next.quantity
      await db.transaction((trx) =>
        new BookStock().execute(trx, {
          kind: next.do === 'count' ? 'count' : 'adjustment',
          lines: [{ variantId: idOf(next.sku), quantity: next.quantity }],
          reference: 'model',
        })
      )
    } else if (chosen) {
      const [orderId, held] = chosen
      if (next.do === 'release') {
        await db.transaction((trx) => new ReleaseStock().execute(trx, orderId))
        if (held.state === 'reserved') move(levels, held, 'released', -1, 0)
        else if (held.state === 'allocated') move(levels, held, 'released', 0, -1)
      } else if (next.do === 'allocate') {
        await db.transaction((trx) => new AllocateStock().execute(trx, orderId))
        if (held.state === 'reserved') move(levels, held, 'allocated', -1, 1)
      } else {
        const result = await transactResult(db, (trx) => new ReclaimStock().execute(trx, orderId))
        const wanted = held.state === 'released' ? [...held.lines] : []
        const fits = wanted.every(([sku, quantity]) => quantity <= free(levelAt(levels, sku)))
        equal(result.ok, fits, 'reclaim')
        if (fits && held.state === 'released') move(levels, held, 'allocated', 0, 1)
      }
    }
    for (const [sku, level] of levels.entries()) {
      const { onHand, reserved, allocated, limit } = level
      equal(await levelOf(db, idOf(sku)), {
        on_hand: onHand,
        reserved,
        allocated,
        backorder_limit: limit,
        shortfall: Math.max(0, reserved + allocated - onHand - limit),
      })
    }
  }
  await stockMustAgree(db)
}

function reserveIn(levels: Level[], lines: readonly Line[], old?: Held): Held | null {
  const given = old?.state === 'reserved' ? old : undefined
  const wanted = new Map<number, number>()
  for (const { sku, quantity } of lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
  for (const [sku, quantity] of wanted) {
    if (quantity > free(levelAt(levels, sku)) + (given?.lines.get(sku) ?? 0)) return null
  }
  if (given) move(levels, given, 'released', -1, 0)
  const held: Held = { lines: wanted, state: 'reserved' }
  move(levels, held, 'reserved', 1, 0)
  return held
}

function move(levels: Level[], held: Held, state: Held['state'], reserve: number, keep: number) {
  held.state = state
  for (const [sku, quantity] of held.lines) {
    const level = levelAt(levels, sku)
    level.reserved += reserve * quantity
    level.allocated += keep * quantity
  }
}

function free({ onHand, reserved, allocated, limit }: Level): number {
  return onHand + limit - reserved - allocated
}

function levelAt(levels: readonly Level[], sku: number): Level {
  const level = levels[sku]
  if (!level) throw new RangeError(`No such product: ${sku}`)
  return level
}

function equal(actual: unknown, expected: unknown, what = 'state') {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value))
  if (got !== wanted) throw new Error(`${what}: got ${got}, wanted ${wanted}`)
}
