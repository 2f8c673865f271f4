import { get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { openLoadBalancer, openUpstream } from '../support/upstream.ts'

const PAGE = `<!doctype html><p>${'A red retrospot mug. '.repeat(200)}</p>`

/** Asks as a browser would, and reads the answer as it came over the wire. */
function ask(origin: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const request = get(origin, { headers, method }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({ response, body: Buffer.concat(parts) })
    })
    request.on('error', reject)
  })
}

async function behind(
  cleanup: TestContext['cleanup'],
  headers: Record<string, string>,
  body: string = PAGE
) {
  const web = await openUpstream(cleanup, (_, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
  })
  return openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })
}

test.group('Load balancer | compression', () => {
  test('a page goes out in brotli, under a weak ETag', async ({ assert, cleanup }) => {
    const { origin } = await behind(cleanup, { 'content-type': 'text/html', 'etag': '"v1"' })

    const { response, body } = await ask(origin, { 'accept-encoding': 'gzip, deflate, br' })

    assert.equal(response.headers['content-encoding'], 'br')
    assert.equal(response.headers.etag, 'W/"v1"')
    assert.equal(response.headers.vary, 'Accept-Encoding')
    assert.notProperty(response.headers, 'content-length')
    assert.equal(brotliDecompressSync(body).toString(), PAGE)
    assert.isBelow(body.length, PAGE.length / 4)
  })

  test('a client without brotli gets gzip, and one without either the page itself', async ({
    assert,
    cleanup,
  }) => {
    const { origin } = await behind(cleanup, {
      'content-type': 'application/json; charset=utf-8',
      'vary': 'Cookie',
    })

    const gzipped = await ask(origin, { 'accept-encoding': 'gzip, br;q=0' })
    const plain = await ask(origin, { 'accept-encoding': 'identity' })

    assert.equal(gzipped.response.headers['content-encoding'], 'gzip')
    assert.equal(gunzipSync(gzipped.body).toString(), PAGE)
    assert.notProperty(plain.response.headers, 'content-encoding')
    assert.equal(plain.response.headers.vary, 'Cookie, Accept-Encoding')
    assert.equal(plain.body.toString(), PAGE)
  })

  test('what must not be touched is not', async ({ assert, cleanup }) => {
    const untouched: Record<string, string>[] = [
      { 'content-type': 'text/event-stream' },
      { 'content-type': 'image/avif' },
      { 'content-type': 'text/html', 'content-encoding': 'gzip' },
      { 'content-type': 'text/html', 'cache-control': 'private, no-transform' },
    ]
    for (const headers of untouched) {
      const { origin } = await behind(cleanup, headers)

      const { response, body } = await ask(origin, { 'accept-encoding': 'br' })

      assert.equal(body.toString(), PAGE, JSON.stringify(headers))
      assert.equal(response.headers['content-length'], String(Buffer.byteLength(PAGE)))
    }
  })

  test('a few bytes are not worth it', async ({ assert, cleanup }) => {
    const { origin } = await behind(cleanup, { 'content-type': 'text/html' }, '<p>Short</p>')

    const { response } = await ask(origin, { 'accept-encoding': 'br' })

    assert.notProperty(response.headers, 'content-encoding')
  })

  test('a HEAD request gets headers alone', async ({ assert, cleanup }) => {
    const { origin } = await behind(cleanup, { 'content-type': 'text/html' })

    const { response, body } = await ask(origin, { 'accept-encoding': 'br' }, 'HEAD')

    assert.equal(response.statusCode, 200)
    assert.isEmpty(body)
  })
})

test.group('Load balancer | streaming', () => {
  for (const type of ['text/event-stream', 'text/html']) {
    test(`${type} reaches the client bit by bit`, async ({ assert, cleanup }) => {
      const gate = Promise.withResolvers<void>()
      const web = await openUpstream(cleanup, async (_, response) => {
        response.writeHead(200, { 'content-type': type }).write('first')
        await gate.promise
        response.end('second')
      })
      const { origin } = await openLoadBalancer(cleanup, { api: [web.origin], web: [web.origin] })

      const reader = (await fetch(origin)).body?.pipeThrough(new TextDecoderStream()).getReader()
      assert.equal((await reader?.read())?.value, 'first')

      gate.resolve()
      assert.equal((await reader?.read())?.value, 'second')
    })
  }
})
