import { test } from '@japa/runner'
import pg from 'pg'
import { type ChaosShop, startChaosShop } from '../../src/chaos/chaos_shop.ts'
import { checkFacts } from '../../src/chaos/facts.ts'
import { Provider } from '../../src/chaos/provider.ts'
import { Random } from '../../src/chaos/random.ts'
import { Shopper } from '../../src/chaos/shopper.ts'
import { Tally } from '../../src/chaos/tally.ts'
import { Told } from '../../src/chaos/told.ts'
import { Warehouse } from '../../src/chaos/warehouse.ts'

/** Builds, databases and the whole shop on a busy machine. Milliseconds. */
const WITH_BUILD = 8 * 60_000

/** As many fill their carts side by side; pressing the button is what all do at once. */
const TOGETHER = 20

const COUPON = `
  INSERT INTO promotions.coupons (id, code, kind, basis_points, currency, total_limit, valid_from, created_at)
  VALUES (gen_random_uuid(), 'FIRST-FIVE', 'percentage', 1000, 'GBP', 5, now(), now())`

const USES = `
  SELECT used, (SELECT count(*)::int FROM promotions.coupon_uses WHERE coupon_id = coupon.id AND freed_at IS NULL) AS orders
  FROM promotions.coupons coupon WHERE code = 'FIRST-FIVE'`

test.group('Many buyers at once, two API processes', (group) => {
  let chaos: ChaosShop

  group.setup(async () => {
    // However slow this machine is, nobody is asked to come back.
    chaos = await startChaosShop({ env: { MAX_IN_FLIGHT: '300', PLACING_MAX_WAIT_MS: '120000' } })
    return () => chaos.stop()
  })
  group.each.timeout(WITH_BUILD)

  /** Buyers who each fill a cart, and then all press the button together. */
  async function rush(
    buyers: number,
    sale: { products: number; units: number },
    basket: (random: Random, variants: readonly string[]) => readonly string[],
    coupon?: string
  ) {
    const around = await openSale(sale)
    const random = new Random(5)
    const shoppers = Array.from({ length: buyers }, (_, i) => new Shopper(around, random.fork(i)))
    const { variants } = around.warehouse
    for (let first = 0; first < buyers; first += TOGETHER) {
      const some = shoppers.slice(first, first + TOGETHER)
      await Promise.all(
        some.map(async (one) => {
          await one.takeCart(basket(one.random, variants))
          if (coupon !== undefined) await one.enterCoupon(coupon)
        })
      )
    }
    const placed = await Promise.all(shoppers.map((one) => one.placeOrder()))
    const paid = await Promise.all(
      shoppers.map(async (one, i) => {
        const order = placed[i]
        return order ? one.pay(order) : false
      })
    )
    const state = await around.provider.state()
    const facts = await checkFacts(chaos.stores.databaseUrl, state, around.told)
    await around.warehouse.close()
    return {
      tally: around.tally,
      totals: new Set(around.told.orders.values()),
      won: placed.filter((order) => order !== null).length,
      paid: paid.filter(Boolean).length,
      oversold: facts.filter((fact) => fact.startsWith('oversold')),
    }
  }

  async function openSale({ products, units }: { products: number; units: number }) {
    const [tally, told] = [new Tally(), new Told()]
    const warehouse = new Warehouse(chaos.stores.databaseUrl, tally)
    await warehouse.open(products, units)
    const provider = new Provider(chaos.shop.providersUrl)
    return { url: chaos.shop.url, provider, warehouse, coupons: [], tally, told }
  }

  test('of 200 who want the last five, five get one and 195 are told why not', async ({
    assert,
  }) => {
    const { tally, won, paid, oversold } = await rush(
      200,
      { products: 1, units: 5 },
      (_random, variants) => variants
    )

    assert.equal(won, 5)
    assert.equal(paid, 5)
    assert.equal(tally.line('refusals'), 'insufficient_stock 195')
    assert.equal(tally.line('again'), '', 'nobody saw a 5xx')
    assert.deepEqual(oversold, [])
  })

  test('ten products bought together in every order of lines lock nobody out', async ({
    assert,
  }) => {
    const { tally, won, totals, oversold } = await rush(
      200,
      { products: 10, units: 30 },
      (random, variants) => random.shuffle(variants)
    )

    assert.equal(won, 30)
    assert.equal(tally.line('refusals'), 'insufficient_stock 170')
    assert.equal(tally.line('again'), '', 'nobody saw a 5xx')
    assert.equal(totals.size, 1, 'the same things come to the same, in whatever order')
    assert.deepEqual(oversold, [])
  })

  test('of 200 with a coupon that five may use, five have it and 195 are told', async ({
    assert,
  }) => {
    const db = new pg.Client({ connectionString: chaos.stores.databaseUrl })
    await db.connect()
    await db.query(COUPON)
    const { tally, won, oversold } = await rush(
      200,
      { products: 1, units: 1_000 },
      (_random, variants) => variants,
      'FIRST-FIVE'
    )
    const { rows } = await db.query(USES)
    await db.end()

    assert.equal(won, 5)
    assert.equal(tally.line('refusals'), 'coupon_exhausted 195')
    assert.equal(tally.line('again'), '', 'nobody saw a 5xx')
    assert.deepEqual(rows, [{ used: 5, orders: 5 }])
    assert.deepEqual(oversold, [])
  })
})
