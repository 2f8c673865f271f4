import { test } from '@japa/runner'
import { deriveShopping } from '../mix/derive.ts'
import { drawBasket, drawRank, drawWeighted } from '../mix/draw.ts'
import { Random } from '../../sandbox/src/chaos/random.ts'
import shopping from '../mix/shopping.json' with { type: 'json' }

const SHOPPERS = 20_000

/** What so many shoppers do, the same on every run. */
function drawn<T>(draw: (random: Random) => T): T[] {
  const random = new Random(1)
  return Array.from({ length: SHOPPERS }, () => draw(random))
}

test.group('Shoppers do as the invoices say', () => {
  test('the same seed is the same shoppers', ({ assert }) => {
    const basket = (seed: number) => drawBasket(new Random(seed), shopping)
    assert.equal(basket(5), basket(5))
    assert.notDeepEqual([1, 2, 3, 4, 5].map(basket), [6, 7, 8, 9, 10].map(basket))
  })

  test('so many things in a basket', ({ assert }) => {
    const baskets = drawn((random) => drawBasket(random, shopping))
    for (const { lines, share } of shopping.baskets) {
      const found = baskets.filter((size) => size <= lines).length / SHOPPERS
      assert.approximately(found, share, 0.01, `up to ${lines}`)
    }
    assert.isTrue(baskets.every((size) => Number.isInteger(size) && size >= 1))
  })

  test('the best sold are looked at as often as they are sold', ({ assert }) => {
    const products = 3000
    const ranks = drawn((random) => drawRank(random, shopping, products))
    for (const { rank, share } of shopping.popularity) {
      const found = ranks.filter((one) => one < rank * products).length / SHOPPERS
      assert.approximately(found, share, 0.01, `the first ${rank}`)
    }
    assert.isTrue(ranks.every((rank) => rank >= 0 && rank < products))
  })

  test('a shop with one product is a shop all the same', ({ assert }) => {
    assert.isTrue(drawn((random) => drawRank(random, shopping, 1)).every((rank) => rank === 0))
  })

  test('each way through the shop as often as its weight says', ({ assert }) => {
    const ways = [{ weight: 3 }, { weight: 1 }]
    const often = drawn((random) => drawWeighted(random, ways)).filter((way) => way === ways[0])
    assert.approximately(often.length / SHOPPERS, 0.75, 0.01)
  })
})

test.group('What the invoices say', () => {
  test('things, not pieces; returns and collective bookings left out', ({ assert }) => {
    const line = (invoice: string, code: string, quantity = 1) => ({ invoice, code, quantity })
    const collective = Array.from({ length: 121 }, (_, at) => line('9', `${at}`))
    const { baskets } = deriveShopping([
      line('1', 'MUG', 12),
      line('1', 'MUG', 6),
      line('2', 'MUG'),
      line('2', 'BAG'),
      line('C3', 'MUG', -1),
      ...collective,
    ])
    assert.deepEqual(baskets.slice(0, 2), [
      { lines: 1, share: 0.5 },
      { lines: 2, share: 1 },
    ])
  })

  test('how much of all is the best sold', ({ assert }) => {
    const lines = Array.from({ length: 10 }, (_, at) => at).flatMap((code) =>
      Array.from({ length: code === 0 ? 11 : 1 }, (_, invoice) => ({
        invoice: `${code}-${invoice}`,
        code: `${code}`,
        quantity: 1,
      }))
    )
    const { popularity } = deriveShopping(lines)
    assert.equal(popularity.find(({ rank }) => rank === 0.1)?.share, 0.55)
    assert.equal(popularity.at(-1)?.share, 1)
  })
})
