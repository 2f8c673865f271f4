import { test } from '@japa/runner'
import { ReleaseStock, ReserveStock } from '../../src/inventory/index.ts'
import { type CartId, newId, type OrderId, type VariantId } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { stockMustAgree } from '../support/ledger.ts'
import { levelOf, stocked } from '../support/stock.ts'

const CLIENTS = 8
const ORDERS_EACH = 60
const STOCK = 100

test.group('Eight clients, four of twenty products each, in any order', () => {
  test('nobody deadlocks and nothing is sold twice', async ({ assert }) => {
    const { db, reset } = await testDatabase()
    await reset()
    const variants = await Promise.all(Array.from({ length: 20 }, () => stocked(db, STOCK)))
    const sold = new Map<VariantId, number>(variants.map((variantId) => [variantId, 0]))
    let refused = 0

    /** No retry on deadlock here: one would fail the test. */
    const client = async (seed: number) => {
      const random = generator(seed)
      for (let order = 0; order < ORDERS_EACH; order++) {
        const lines = Array.from({ length: 4 }, () => ({
          variantId: variants[random(20)] ?? newId<VariantId>(),
          quantity: 1 + random(3),
        }))
        const orderId = newId<OrderId>()
        const trx = await db.transaction()
        const cartId = newId<CartId>()
        const result = await new ReserveStock().execute(trx, { orderId, cartId, lines })
        if (!result.ok) {
          refused++
          await trx.rollback()
          continue
        }
        await trx.commit()
        if (random(4) === 0) {
          await db.transaction((next) => new ReleaseStock().execute(next, orderId))
          continue
        }
        for (const { variantId, quantity } of lines) {
          sold.set(variantId, (sold.get(variantId) ?? 0) + quantity)
        }
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index + 1)))

    assert.isAbove(refused, 0, 'the test must reach the bottom of the shelves')
    for (const variantId of variants) {
      const level = await levelOf(db, variantId)
      assert.equal(level.reserved, sold.get(variantId))
      assert.isAtMost(level.reserved, STOCK)
    }
    await stockMustAgree(db)
  })
})

/** Park and Miller's generator: the same numbers on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
