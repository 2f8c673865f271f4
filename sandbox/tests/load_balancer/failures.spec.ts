import { test } from '@japa/runner'
import { closedOrigin, openLoadBalancer, openUpstream } from '../support/upstream.ts'

test.group('Load balancer | when a server is away', () => {
  test('a shopper sees a friendly page', async ({ assert, cleanup }) => {
    const nobody = await closedOrigin(cleanup)
    const { origin } = await openLoadBalancer(cleanup, { api: [nobody], web: [nobody] })

    const response = await fetch(origin, { headers: { accept: 'text/html,*/*' } })

    assert.equal(response.status, 503)
    assert.equal(response.headers.get('retry-after'), '2')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.include(await response.text(), 'We will be back in a moment')
  })

  test('a client of the API gets a problem document', async ({ assert, cleanup }) => {
    const nobody = await closedOrigin(cleanup)
    const { origin } = await openLoadBalancer(cleanup, { api: [nobody], web: [nobody] })

    const response = await fetch(`${origin}/api/v1/products`)

    assert.equal(response.status, 503)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    assert.propertyVal(await response.json(), 'code', 'upstream_unavailable')
  })

  test('a server that hangs up without an answer is a 502', async ({ assert, cleanup }) => {
    const api = await openUpstream(cleanup, ({ socket }) => socket.destroy())
    const { origin } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    const response = await fetch(`${origin}/api/v1/products`)

    assert.equal(response.status, 502)
    assert.propertyVal(await response.json(), 'code', 'upstream_failed')
  })

  test('a server that stays silent is a 504', async ({ assert, cleanup }) => {
    const api = await openUpstream(cleanup, () => {})
    const { origin } = await openLoadBalancer(cleanup, {
      api: [api.origin],
      web: [api.origin],
      idleMs: 50,
    })

    const response = await fetch(`${origin}/api/v1/products`)

    assert.equal(response.status, 504)
    assert.propertyVal(await response.json(), 'code', 'upstream_timeout')
  })

  test('a kept connection that the server has just closed is no reason to fail', async ({
    assert,
    cleanup,
  }) => {
    const served = new WeakSet<object>()
    const api = await openUpstream(cleanup, ({ socket }, response) => {
      if (served.has(socket)) return void socket.destroy()
      served.add(socket)
      response.end('ok')
    })
    const { origin } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    const statuses: number[] = []
    for (const _ of [1, 2, 3]) {
      const response = await fetch(`${origin}/api/v1/products`)
      await response.text()
      statuses.push(response.status)
    }

    assert.deepEqual(statuses, [200, 200, 200])
  })

  test('an order is never sent twice', async ({ assert, cleanup }) => {
    let orders = 0
    const api = await openUpstream(cleanup, ({ socket }) => {
      orders += 1
      socket.destroy()
    })
    const { origin } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    const response = await fetch(`${origin}/api/v1/checkouts`, { method: 'POST', body: '{}' })

    assert.equal(response.status, 502)
    assert.equal(orders, 1)
  })

  test('an answer that breaks off is seen as broken, not as complete', async ({
    assert,
    cleanup,
  }) => {
    const web = await openUpstream(cleanup, (_, response) => {
      response.write('<p>half a pa', () => response.destroy())
    })
    const { origin } = await openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })

    await assert.rejects(async () => (await fetch(origin)).text())
  })

  test('a client that leaves is noticed by the server', async ({ assert, cleanup }) => {
    const left = Promise.withResolvers<boolean>()
    const web = await openUpstream(cleanup, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
      response.on('close', () => left.resolve(!response.writableFinished))
    })
    const { origin } = await openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })
    const leaving = new AbortController()
    const response = await fetch(origin, { signal: leaving.signal })
    await response.body?.getReader().read()

    leaving.abort()

    assert.isTrue(await left.promise)
  })
})

test.group('Load balancer | draining', () => {
  test('finishes what is in flight and takes nothing new', async ({ assert, cleanup }) => {
    const arrived = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const api = await openUpstream(cleanup, async (_, response) => {
      arrived.resolve()
      await gate.promise
      response.end('placed')
    })
    const { origin, balancer } = await openLoadBalancer(cleanup, {
      api: [api.origin],
      web: [api.origin],
      graceMs: 5_000,
    })
    const inFlight = fetch(`${origin}/api/v1/checkouts`, { method: 'POST' })
    await arrived.promise

    const stopped = balancer.stop()
    await assert.rejects(() => fetch(`${origin}/api/v1/products`))
    gate.resolve()

    const response = await inFlight
    assert.equal(await response.text(), 'placed')
    assert.equal(response.headers.get('connection'), 'close')
    await stopped
  })

  test('does not wait for ever for a stream that never ends', async ({ assert, cleanup }) => {
    const web = await openUpstream(cleanup, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
    })
    const { origin, balancer } = await openLoadBalancer(cleanup, {
      api: [web.origin],
      web: [web.origin],
      graceMs: 20,
    })
    const reader = (await fetch(origin)).body?.getReader()
    await reader?.read()

    await balancer.stop()

    await assert.rejects(async () => reader?.read())
  })
})
