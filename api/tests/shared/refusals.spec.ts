import { test } from '@japa/runner'

test.group('Refusals have one shape', () => {
  test('an address that leads nowhere', async ({ client, assert }) => {
    const response = await client.get('/api/v1/nowhere')
    response.assertStatus(404)
    response.assertHeader('content-type', 'application/problem+json')
    response.assertHeader('cache-control', 'no-store')
    assert.containsSubset(response.body(), { type: 'about:blank', status: 404, code: 'not_found' })
    assert.equal(response.body().requestId, response.header('x-request-id'))
  })

  test('a method that the address does not take names those that it does', async ({
    client,
    assert,
  }) => {
    const response = await client.delete('/api/v1/openapi.json')
    response.assertStatus(405)
    response.assertHeader('allow', 'GET, HEAD')
    assert.equal(response.body().code, 'method_not_allowed')
  })

  test('broken percent-encoding', async ({ assert }) => {
    const response = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/v1/%ZZ`)
    assert.equal(response.status, 400)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    assert.containsSubset(await response.json(), { code: 'malformed_request' })
  })

  test('malformed JSON', async ({ assert }) => {
    const response = await post('{"quantity": ')
    assert.equal(response.status, 400)
    assert.containsSubset(await response.json(), { code: 'malformed_json' })
  })

  test('a form where JSON is expected', async ({ assert }) => {
    const response = await post('quantity=1', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    assert.equal(response.status, 415)
    assert.containsSubset(await response.json(), { code: 'unsupported_media_type' })
  })

  test('an empty body is none, whatever it is announced as', async ({ client }) => {
    const plain = await client.post('/api/v1/carts').header('content-length', '0')
    plain.assertStatus(201)
    const json = await client.post('/api/v1/carts').header('content-type', 'application/json')
    json.assertStatus(201)
  })

  test('a body beyond all measure', async ({ assert }) => {
    const response = await post(JSON.stringify({ note: 'x'.repeat(200_000) }))
    assert.equal(response.status, 413)
    assert.containsSubset(await response.json(), { code: 'body_too_large' })
  })

  test('a browser sent here by another site')
    .with<Record<string, string>[]>([
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ])
    .run(async ({ assert }, headers) => {
      const response = await post('{}', headers)
      assert.equal(response.status, 403)
      assert.containsSubset(await response.json(), { code: 'cross_site_refused' })
      assert.isNull(response.headers.get('set-cookie'))
    })
})

test.group('A request can be followed', () => {
  test('a request id that is safe to log is kept', async ({ client }) => {
    const response = await client.get('/api/v1/openapi.json').header('x-request-id', 'abc-123')
    response.assertHeader('x-request-id', 'abc-123')
  })

  test('any other is replaced', async ({ client, assert }) => {
    const response = await client
      .get('/api/v1/openapi.json')
      .header('x-request-id', '{"level":60} <b>')
    assert.match(response.header('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
  })
})

test.group('Every answer is told how to be treated', () => {
  test('nothing in it may be run, framed or sniffed', async ({ client }) => {
    const response = await client.get('/api/v1/openapi.json')
    response.assertHeader('x-content-type-options', 'nosniff')
    response.assertHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    response.assertHeader('referrer-policy', 'no-referrer')
  })
})

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://${process.env.HOST}:${process.env.PORT}/api/v1/carts`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
}
