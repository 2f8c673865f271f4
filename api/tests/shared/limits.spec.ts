import { test } from '@japa/runner'
import { WindowCounter } from '#app/shared/limits/window_counter'
import { routeClassOf } from '#app/shared/limits/route_class'
import { consume } from '#app/shared/limits/shared_limiter'
import { BROWSE_LIMIT } from '#app/shared/limits/limits'
import { randomUUID } from 'node:crypto'

test.group('Limits', () => {
  test('a window counts each key by itself and starts anew when it ends', ({ assert }) => {
    const counter = new WindowCounter(1000)
    assert.equal(counter.count('a', 0).count, 1)
    assert.equal(counter.count('a', 400).count, 2)
    assert.deepEqual(counter.count('b', 600), { count: 1, resetInMs: 400 })
    assert.deepEqual(counter.count('a', 1000), { count: 1, resetInMs: 1000 })
  })

  test('a flood of addresses cannot fill the memory', ({ assert }) => {
    const counter = new WindowCounter(1000, 3)
    for (const key of ['a', 'b', 'c']) counter.count(key, 0)
    assert.equal(counter.count('a', 1).count, 1)
  })

  test('a shared limit tells how long to wait once it is used up', async ({ assert }) => {
    const key = randomUUID()
    const limit = { requests: 2, seconds: 60 }
    assert.isNull(await consume(key, limit))
    assert.isNull(await consume(key, limit))
    const wait = await consume(key, limit)
    assert.isAbove(wait ?? 0, 0)
    assert.isAtMost(wait ?? 0, 60)
  })

  test('browsing too fast is refused with the time to wait, and only for that address', async ({
    client,
    assert,
  }) => {
    const greedy = '198.51.100.77'
    const browse = (address: string) =>
      client.get('/api/v1/openapi.json').header('x-forwarded-for', address)
    // A window may end on the way, so it can take up to twice the limit until one of them is full.
    let refused = await browse(greedy)
    for (let sent = 1; sent <= 2 * BROWSE_LIMIT.requests && refused.status() === 200; sent++) {
      refused = await browse(greedy)
    }
    refused.assertStatus(429)
    assert.equal(refused.body().code, 'rate_limited')
    assert.isAtLeast(Number(refused.header('retry-after')), 1)

    const other = await client
      .get('/api/v1/openapi.json')
      .header('x-forwarded-for', '198.51.100.78')
    other.assertStatus(200)
  })

  test('what is shed first is browsing, what is shed last is the provider’s word', ({ assert }) => {
    assert.equal(routeClassOf('catalog.products.list'), 'browse')
    assert.equal(routeClassOf('carts.lines.add'), 'cart')
    assert.equal(routeClassOf('orders.place'), 'checkout')
    assert.equal(routeClassOf('orders.show'), 'order')
    assert.equal(routeClassOf('payments.webhook'), 'webhook')
    assert.equal(routeClassOf(undefined), 'browse')
  })
})
