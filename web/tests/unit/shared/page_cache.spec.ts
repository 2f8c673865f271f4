import { test } from '@japa/runner'
import { PageCache } from '#shared/http/page_cache.ts'

const page = (bytes: number) => ({ body: new Uint8Array(bytes), headers: [] })

function cacheOf(maxBytes: number) {
  const clock = { now: 0 }
  const options = { maxBytes, freshMs: 1_000, staleMs: 10_000, now: () => clock.now }
  return { cache: new PageCache(options), clock }
}

test.group('Pages in memory', () => {
  test('grow stale, then old', ({ assert }) => {
    const { cache, clock } = cacheOf(100_000)
    cache.set('/', page(10))
    assert.equal(cache.get('/')?.freshness, 'fresh')
    clock.now = 1_001
    assert.equal(cache.get('/')?.freshness, 'stale')
    clock.now = 10_001
    assert.equal(cache.get('/')?.freshness, 'expired')
  })

  test('never weigh more than they may; who was not looked at longest goes', ({ assert }) => {
    const { cache } = cacheOf(50_000)
    cache.set('a', page(20_000))
    cache.set('b', page(20_000))
    cache.get('a')
    cache.set('c', page(20_000))
    assert.isNull(cache.get('b'))
    assert.isNotNull(cache.get('a'))
    assert.isNotNull(cache.get('c'))
    assert.isAtMost(cache.bytes, 50_000)
  })

  test('a page too large for all of it is left out, and pushes nobody out', ({ assert }) => {
    const { cache } = cacheOf(10_000)
    cache.set('a', page(100))
    cache.set('huge', page(20_000))
    assert.isNull(cache.get('huge'))
    assert.isNotNull(cache.get('a'))
  })

  test('replacing a page counts it once', ({ assert }) => {
    const { cache } = cacheOf(100_000)
    cache.set('a', page(1_000))
    const once = cache.bytes
    cache.set('a', page(1_000))
    assert.equal(cache.bytes, once)
    cache.delete('a')
    assert.equal(cache.bytes, 0)
  })
})
