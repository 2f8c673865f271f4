import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { ApiClient } from '#shared/api/client.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import { statusOf } from '#shared/http/status_of.ts'

async function clientOf(context: TestContext, listener: RequestListener, timeoutMs = 2_000) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  context.cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const calls: string[] = []
  const client = new ApiClient({
    url: `http://127.0.0.1:${port}`,
    timeoutMs,
    headers: { 'x-internal-token': 'secret', 'x-forwarded-for': '203.0.113.9' },
    onCall: ({ operation, outcome }) => calls.push(`${operation} ${outcome}`),
  })
  return { client, calls }
}

/** The error that a promise is refused with. */
async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error
  )
}

const SHOW = { operation: 'products.show', path: '/products/mug' }

test.group('Calling the API', () => {
  test('says who asks, and for whom', async (context) => {
    let seen: Record<string, unknown> = {}
    const { client, calls } = await clientOf(context, (request, response) => {
      seen = { url: request.url, ...request.headers }
      response.end('{"data":1}')
    })
    await client.send(SHOW)
    context.assert.equal(seen.url, '/api/v1/products/mug')
    context.assert.equal(seen['x-internal-token'], 'secret')
    context.assert.equal(seen['x-forwarded-for'], '203.0.113.9')
    context.assert.deepEqual(calls, ['products.show 200'])
  })

  test('a POST without anything to say is JSON all the same', async (context) => {
    let seen: string[] = []
    const { client } = await clientOf(context, async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      seen = [request.headers['content-type'] ?? '', body]
      response.end('{}')
    })
    await client.send({ operation: 'carts.create', method: 'POST', path: '/carts' })
    context.assert.deepEqual(seen, ['application/json', '{}'])
  })

  test('a refusal keeps its code, its fields and when to come back', async (context) => {
    const { client } = await clientOf(context, (_, response) => {
      response.writeHead(503, { 'retry-after': '7' })
      response.end('{"code":"overloaded","detail":"Very busy"}')
    })
    const error = await refusalOf(client.send(SHOW))
    context.assert.instanceOf(error, ApiProblem)
    if (!(error instanceof ApiProblem)) return
    context.assert.equal(error.code, 'overloaded')
    context.assert.equal(error.retryAfter, 7)
    context.assert.equal(statusOf('unknown', error), 503)
  })

  test('an API that does not answer in time is out of reach', async (context) => {
    const { client, calls } = await clientOf(context, () => {}, 50)
    const error = await refusalOf(client.send(SHOW))
    context.assert.instanceOf(error, ApiUnreachable)
    context.assert.equal(statusOf('unknown', error), 503)
    context.assert.deepEqual(calls, ['products.show unreachable'])
  })

  test('an answer that is not ours counts as none', async (context) => {
    const { client } = await clientOf(context, (_, response) => {
      response.writeHead(502).end('<h1>Bad gateway</h1>')
    })
    context.assert.instanceOf(await refusalOf(client.send(SHOW)), ApiUnreachable)
  })

  test('statuses become those of the page', ({ assert }) => {
    assert.equal(statusOf('unknown', new ApiProblem(404, {})), 404)
    assert.equal(statusOf('unknown', new ApiProblem(429, {})), 503)
    assert.equal(statusOf('unknown', new ApiProblem(422, {})), 400)
    assert.equal(statusOf('unknown', new ApiProblem(401, {})), 500)
    assert.equal(statusOf('framework', { status: 404, message: 'Not Found' }), 404)
    assert.equal(statusOf('unknown', new TypeError('oops')), 500)
  })
})
