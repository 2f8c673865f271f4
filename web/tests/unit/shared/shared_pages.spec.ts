import { test } from '@japa/runner'
import { PageCache } from '#shared/http/page_cache.ts'
import { SharedPages } from '#shared/http/shared_pages.ts'

function setUp() {
  const clock = { now: 0 }
  const cache = new PageCache({
    maxBytes: 1_000_000,
    freshMs: 1_000,
    staleMs: 10_000,
    now: () => clock.now,
  })
  return { pages: new SharedPages(cache), clock }
}

const html =
  (text: string, status = 200) =>
  async () =>
    new Response(text, { status, headers: { 'content-type': 'text/html' } })

test.group('Shared pages', () => {
  test('are rendered once and then come from memory, byte by byte', async ({ assert }) => {
    const { pages } = setUp()
    const first = await pages.serve('/', html('one'))
    const second = await pages.serve('/', html('two'))
    assert.deepEqual([first.outcome, second.outcome], ['miss', 'hit'])
    assert.equal(await first.response.text(), 'one')
    assert.equal(await second.response.text(), 'one')
    assert.equal(first.response.headers.get('etag'), second.response.headers.get('etag'))
  })

  test('a crowd that comes at once is served by one rendering', async ({ assert }) => {
    const { pages } = setUp()
    const gate = Promise.withResolvers<Response>()
    let rendered = 0
    const render = () => {
      rendered++
      return gate.promise
    }
    const crowd = [1, 2, 3, 4].map(() => pages.serve('/', render))
    gate.resolve(new Response('once'))
    const answers = await Promise.all(crowd)
    assert.equal(rendered, 1)
    for (const { response } of answers) assert.equal(await response.text(), 'once')
  })

  test('a page a little old is shown while the next is made', async ({ assert }) => {
    const { pages, clock } = setUp()
    await pages.serve('/', html('old'))
    clock.now = 2_000
    const stale = await pages.serve('/', html('new'))
    assert.equal(stale.outcome, 'stale')
    assert.equal(await stale.response.text(), 'old')
    await new Promise((resolve) => setImmediate(resolve))
    const fresh = await pages.serve('/', html('unused'))
    assert.equal(await fresh.response.text(), 'new')
  })

  test('while the API is down, any old page is better than none', async ({ assert }) => {
    const { pages, clock } = setUp()
    await pages.serve('/', html('old'))
    clock.now = 100_000
    const rescued = await pages.serve('/', html('sorry', 503))
    assert.equal(rescued.outcome, 'rescued')
    assert.equal(await rescued.response.text(), 'old')
  })

  test('errors are told to whoever asked and kept by nobody', async ({ assert }) => {
    const { pages } = setUp()
    const failed = await pages.serve('/', html('sorry', 503))
    assert.equal(failed.response.status, 503)
    assert.isNull(failed.response.headers.get('cache-control'))
    const next = await pages.serve('/', html('fine'))
    assert.equal(await next.response.text(), 'fine')
  })

  test('a product that is gone is not shown from memory', async ({ assert }) => {
    const { pages, clock } = setUp()
    await pages.serve('/p/mug', html('mug'))
    clock.now = 100_000
    const gone = await pages.serve('/p/mug', html('not here', 404))
    assert.equal(gone.response.status, 404)
    const after = await pages.serve('/p/mug', html('sorry', 503))
    assert.equal(after.response.status, 503)
  })

  test('somebody’s cookie never becomes part of a shared page', async ({ assert }) => {
    const { pages } = setUp()
    const render = async () =>
      new Response('page', { headers: { 'set-cookie': 'hf_cart=secret', 'x-request-id': 'abc' } })
    for (const ask of [1, 2]) {
      const { response } = await pages.serve('/', render)
      assert.isNull(response.headers.get('set-cookie'), `answer ${ask}`)
      assert.isNull(response.headers.get('x-request-id'), `answer ${ask}`)
    }
  })
})
