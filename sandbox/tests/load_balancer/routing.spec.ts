import { request } from 'node:http'
import { test } from '@japa/runner'
import { closedOrigin, openLoadBalancer, openUpstream } from '../support/upstream.ts'

test.group('Load balancer | routing', () => {
  test('the API gets /api and /media, the web server the rest', async ({ assert, cleanup }) => {
    const api = await openUpstream(cleanup, (_, response) => response.end('api'))
    const web = await openUpstream(cleanup, (_, response) => response.end('web'))
    const { origin } = await openLoadBalancer(cleanup, { api: [api.origin], web: [web.origin] })
    const at = async (path: string) => (await fetch(origin + path)).text()

    assert.equal(await at('/api/v1/products'), 'api')
    assert.equal(await at('/media/abc/400.avif'), 'api')
    assert.equal(await at('/'), 'web')
    assert.equal(await at('/apiary'), 'web')
    assert.equal(await at('/products/api/v1'), 'web')
  })

  test('says who asked, for which host, and how', async ({ assert, cleanup }) => {
    const api = await openUpstream(cleanup, ({ headers }, response) =>
      response.end(JSON.stringify(headers))
    )
    const { origin, port } = await openLoadBalancer(cleanup, {
      api: [api.origin],
      web: [api.origin],
    })

    const response = await fetch(`${origin}/api/v1/me`, {
      headers: {
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
        'forwarded': 'for=203.0.113.9',
      },
    })
    const seen: Record<string, string> = JSON.parse(await response.text())

    assert.equal(seen['x-forwarded-for'], '203.0.113.9, 127.0.0.1')
    assert.equal(seen['x-forwarded-proto'], 'http')
    assert.equal(seen['x-forwarded-host'], `127.0.0.1:${port}`)
    assert.equal(seen.host, `127.0.0.1:${port}`)
    assert.notProperty(seen, 'forwarded')
  })

  test('keeps cookies, statuses and bodies as they are', async ({ assert, cleanup }) => {
    const web = await openUpstream(cleanup, (incoming, response) => {
      response.writeHead(303, { 'set-cookie': ['a=1; HttpOnly', 'b=2'], 'location': '/cart' })
      incoming.pipe(response)
    })
    const { origin } = await openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })

    const response = await fetch(`${origin}/cart`, {
      method: 'POST',
      body: 'quantity=2',
      redirect: 'manual',
    })

    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), '/cart')
    assert.deepEqual(response.headers.getSetCookie(), ['a=1; HttpOnly', 'b=2'])
    assert.equal(await response.text(), 'quantity=2')
  })

  test('keeps connections to a server alive, whatever the client does', async ({
    assert,
    cleanup,
  }) => {
    let connections = 0
    const api = await openUpstream(cleanup, (_, response) => response.end('ok'))
    api.server.on('connection', () => (connections += 1))
    const { origin } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    for (const _ of [1, 2, 3]) {
      await (await fetch(`${origin}/api/x`, { headers: { connection: 'close' } })).text()
    }

    assert.equal(connections, 1)
  })

  test('refuses a body that would spill into the next request', async ({ assert, cleanup }) => {
    let asked = 0
    const api = await openUpstream(cleanup, (_, response) => {
      asked += 1
      response.end()
    })
    const { port } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    const status = await new Promise<number | undefined>((resolve) => {
      const headers = { 'transfer-encoding': 'chunked' }
      const smuggler = request({ port, method: 'DELETE', path: '/api/x', headers }, (response) =>
        resolve(response.statusCode)
      )
      smuggler.end('GET /api/v1/secret HTTP/1.1\r\n\r\n')
    })

    assert.equal(status, 411)
    assert.equal(asked, 0)
  })
})

test.group('Load balancer | WebSockets', () => {
  test('reach the web server, for hot reload', async ({ assert, cleanup }) => {
    const web = await openUpstream(cleanup, () => {})
    web.server.on('upgrade', (_, socket) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'
      )
      socket.pipe(socket)
    })
    const { port } = await openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })

    const heard = await new Promise<string>((resolve) => {
      const headers = { connection: 'upgrade', upgrade: 'websocket' }
      const client = request({ port, headers }).end()
      client.on('upgrade', (_, socket) => {
        socket.once('data', (data: Buffer) => {
          resolve(data.toString())
          socket.destroy()
        })
        socket.write('reload')
      })
    })

    assert.equal(heard, 'reload')
  })

  test('that break off take nothing else down', async ({ assert, cleanup }) => {
    const web = await openUpstream(cleanup, (_, response) => response.end('still here'))
    web.server.on('upgrade', (_, socket) => socket.destroy())
    const { origin, port } = await openLoadBalancer(cleanup, {
      api: [web.origin],
      web: [web.origin],
    })

    await new Promise((resolve) => {
      const headers = { connection: 'upgrade', upgrade: 'websocket' }
      request({ port, headers }).end().on('error', resolve)
    })

    assert.equal(await (await fetch(origin)).text(), 'still here')
  })
})

test.group('Load balancer | several API processes', () => {
  test('they take turns', async ({ assert, cleanup }) => {
    const one = await openUpstream(cleanup, (_, response) => response.end('one'))
    const two = await openUpstream(cleanup, (_, response) => response.end('two'))
    const { origin } = await openLoadBalancer(cleanup, {
      api: [one.origin, two.origin],
      web: [one.origin],
    })

    const answers: string[] = []
    for (const _ of [1, 2, 3, 4]) answers.push(await (await fetch(`${origin}/api/x`)).text())

    assert.deepEqual(answers, ['one', 'two', 'one', 'two'])
  })

  test('one that is down is passed over, and no order is lost over it', async ({
    assert,
    cleanup,
  }) => {
    const alive = await openUpstream(cleanup, (incoming, response) => incoming.pipe(response))
    const { origin } = await openLoadBalancer(cleanup, {
      api: [await closedOrigin(cleanup), alive.origin],
      web: [alive.origin],
    })

    const orders = ['order 1', 'order 2', 'order 3']
    const placed = await Promise.all(
      orders.map(async (body) => {
        const response = await fetch(`${origin}/api/v1/checkouts`, { method: 'POST', body })
        return response.text()
      })
    )

    assert.deepEqual(placed, orders)
  })

  test('a request without a body reaches the server as one', async ({ assert, cleanup }) => {
    const api = await openUpstream(cleanup, (request, response) => {
      response.end(JSON.stringify(request.headers))
    })
    const { port } = await openLoadBalancer(cleanup, { api: [api.origin], web: [api.origin] })

    const seen = await new Promise<string>((resolve, reject) => {
      const sent = request({ port, path: '/api/v1/carts', method: 'POST' }, (answer) =>
        answer.setEncoding('utf8').once('data', resolve)
      )
      sent.removeHeader('transfer-encoding')
      sent.useChunkedEncodingByDefault = false
      sent.on('error', reject).end()
    })

    assert.propertyVal(JSON.parse(seen), 'content-length', '0')
    assert.notProperty(JSON.parse(seen), 'transfer-encoding')
  })
})
