import { test } from '@japa/runner'
import { cacheKey } from '../../../web/src/shared/http/cacheable.ts'
import { loadFunction, type Value, viewerEvent } from './edge_function.ts'

const HOME = 'https://shop.example.com'

function written(query: Record<string, Value>): string {
  return Object.entries(query)
    .flatMap(([name, { value, multiValue }]) =>
      (multiValue ?? [{ value }]).map((one) => `${name}=${one.value}`)
    )
    .join('&')
}

test.group('Before the cache', () => {
  test('pages get the key that the web server shares them by', async ({ assert }) => {
    const handler = loadFunction('viewer_request.js')
    const pairs: [string, string, string][] = [
      ['/c/[slug]', '/c/lighting?utm_source=x&sort=price&page=2', '/c/lighting?page=2&sort=price'],
      ['/search', '/search?q=lamp&gclid=1&min=', '/search?q=lamp'],
      [
        '/c/[slug]',
        '/c/lighting?filter[colour]=red&filter[colour]=blue&x=1',
        '/c/lighting?filter[colour]=blue&filter[colour]=red',
      ],
      ['/p/[slug]', '/p/lamp?utm_campaign=spring', '/p/lamp?'],
      ['/', '/?fbclid=1', '/?'],
    ]
    for (const [route, asked, key] of pairs) {
      const request = await handler(viewerEvent(HOME + asked))
      assert.equal(
        `${request.uri}?${written(request.querystring)}`,
        key.includes('?') ? key : `${key}?`
      )
      // The web server's own key of what is left is its key of what was asked.
      const left = new URL(`${HOME}${request.uri}?${written(request.querystring)}`)
      assert.equal(cacheKey(route, left, 'GBP'), cacheKey(route, new URL(HOME + asked), 'GBP'))
    }
  })

  test('what a form sends arrives whole, and so do paths that nobody shares', async ({
    assert,
  }) => {
    const handler = loadFunction('viewer_request.js')
    const posted = await handler(viewerEvent(`${HOME}/p/lamp?/add=`, { method: 'POST' }))
    assert.deepEqual(Object.keys(posted.querystring), ['/add'])
    const cart = await handler(viewerEvent(`${HOME}/cart?notice=gone`))
    assert.deepEqual(Object.keys(cart.querystring), ['notice'])
  })

  test('www leads home, path and all', async ({ assert }) => {
    const answer = await loadFunction('viewer_request.js')(
      viewerEvent('https://www.shop.example.com/p/lamp')
    )
    assert.equal(answer.statusCode, 301)
    assert.equal(answer.headers.location?.value, 'https://shop.example.com/p/lamp')
  })

  test('nobody brings a side of the experiment along', async ({ assert }) => {
    const event = viewerEvent(HOME)
    event.request.headers['x-hf-experiment'] = { value: 'mine' }
    const request = await loadFunction('viewer_request.js')(event)
    assert.equal(request.headers['x-hf-experiment']?.value, 'a')
  })
})

test.group('An experiment', () => {
  const stored = { experiment: JSON.stringify({ b: 10, c: 20 }) }
  const side = async (bucket: string) => {
    const event = viewerEvent(HOME, { cookies: { '__Host-hf_bucket': bucket } })
    const request = await loadFunction('viewer_request.js', stored)(event)
    return request.headers['x-hf-experiment']?.value
  }

  test('gives each bucket its side, and the rest what everybody sees', async ({ assert }) => {
    assert.equal(await side('0'), 'b')
    assert.equal(await side('9'), 'b')
    assert.equal(await side('10'), 'c')
    assert.equal(await side('29'), 'c')
    assert.equal(await side('30'), 'a')
  })

  test('that cannot be read shows everybody the same', async ({ assert }) => {
    const request = await loadFunction('viewer_request.js', { experiment: 'not json' })(
      viewerEvent(HOME)
    )
    assert.equal(request.headers['x-hf-experiment']?.value, 'a')
  })

  test('remembers a shopper in the bucket that the first page was chosen by', async ({
    assert,
  }) => {
    const everyBucket = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`s${index}`, 1])
    )
    const request = loadFunction('viewer_request.js', { experiment: JSON.stringify(everyBucket) })
    const response = loadFunction('viewer_response.js')
    for (const agent of ['Firefox', 'Safari', 'Chrome', '']) {
      const event = viewerEvent(HOME, { agent })
      const before = (await request(structuredClone(event))).headers['x-hf-experiment']?.value
      const after = await response({
        ...event,
        response: { statusCode: 200, headers: {}, cookies: {} },
      })
      const cookie = after.cookies['__Host-hf_bucket']
      assert.equal(`s${cookie?.value}`, before)
      assert.include(cookie?.attributes ?? '', 'Secure; HttpOnly; SameSite=Lax')
    }
  })

  test('sets no cookie on errors, nor for whoever has one', async ({ assert }) => {
    const response = loadFunction('viewer_response.js')
    const failed = await response({
      ...viewerEvent(HOME),
      response: { statusCode: 503, headers: {}, cookies: {} },
    })
    assert.deepEqual({ ...failed.cookies }, {})
    const known = await response({
      ...viewerEvent(HOME, { cookies: { '__Host-hf_bucket': '5' } }),
      response: { statusCode: 200, headers: {}, cookies: {} },
    })
    assert.deepEqual({ ...known.cookies }, {})
  })
})
