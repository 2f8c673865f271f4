import { test } from '@japa/runner'
import { apiSwitch } from '../helpers/api_switch.ts'
import { findDepartment, NO_SHOP, WHY_SKIPPED } from '../helpers/shop.ts'
import { NOT_BUILT, webProcess, WHY_NOT_BUILT } from '../helpers/web_process.ts'

test.group('On a bad day', (group) => {
  group.tap((each) => each.skip(NO_SHOP || NOT_BUILT, NO_SHOP ? WHY_SKIPPED : WHY_NOT_BUILT))

  test('without the API, pages seen before are still served, and others say what is the matter', async (context) => {
    const { assert } = context
    const api = await apiSwitch(context)
    const web = await webProcess(context, { API_URL: api.url })
    const { slug } = await findDepartment()
    const before = await (await fetch(`${web.url}/c/${slug}`)).text()

    api.cut()
    const seen = await fetch(`${web.url}/c/${slug}`)
    assert.equal(seen.status, 200)
    assert.equal(await seen.text(), before)

    for (const path of ['/search?q=never-asked-before', '/cart']) {
      const response = await fetch(web.url + path, { headers: { cookie: 'hf_cart=some-token' } })
      assert.equal(response.status, 503, path)
      assert.equal(response.headers.get('cache-control'), 'no-store', path)
      assert.isAbove(Number(response.headers.get('retry-after')), 0, path)
      const page = await response.text()
      assert.include(page, 'Rather a queue just now')
      assert.include(page, `href="/c/${slug}"`, 'the menu is still there')
    }
    assert.equal((await fetch(`${web.opsUrl}/readyz`)).status, 200)

    api.mend()
    const after = await fetch(`${web.url}/search?q=never-asked-before`)
    assert.equal(after.status, 200)
  })

  test('an API that hangs is given up on', async (context) => {
    const { assert } = context
    const api = await apiSwitch(context)
    const web = await webProcess(context, { API_URL: api.url, API_TIMEOUT_MS: '200' })
    await fetch(`${web.url}/about`)
    const { release } = api.hold()
    assert.equal((await fetch(`${web.url}/search?q=slow`)).status, 503)
    release()
  })

  test('asked to leave, it says so, finishes what is in flight, and ends', async (context) => {
    const { assert } = context
    const api = await apiSwitch(context)
    const web = await webProcess(context, { API_URL: api.url })
    await fetch(`${web.url}/about`)
    const { arrived, release } = api.hold()
    const inFlight = fetch(`${web.url}/search?q=heart`)
    await arrived
    web.kill('SIGTERM')
    while ((await fetch(`${web.opsUrl}/readyz`)).status === 200);
    await assert.rejects(() => fetch(`${web.url}/about`, { headers: { connection: 'close' } }))
    release()
    assert.equal((await inFlight).status, 200)
    assert.equal(await web.exited, 0)
    assert.include(web.log(), 'Left')
  })

  test('every request is one line, with the name it came with, and nothing personal', async (context) => {
    const { assert } = context
    const api = await apiSwitch(context)
    const web = await webProcess(context, { API_URL: api.url })
    await fetch(`${web.url}/search?q=secret-wish`, {
      headers: {
        'x-request-id': 'request-of-this-test',
        'traceparent': '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    })
    const lines = web.log().trim().split('\n')
    const line = JSON.parse(lines.find((text) => text.includes('request-of-this-test')) ?? '{}')
    assert.equal(line.route, '/search')
    assert.equal(line.status, 200)
    assert.equal(line.trace_id, '4bf92f3577b34da6a3ce929d0e0e4736')
    assert.notInclude(web.log(), 'secret-wish')
    const metrics = await (await fetch(`${web.opsUrl}/metrics`)).text()
    assert.match(
      metrics,
      /http_request_duration_seconds_count\{method="GET",route="\/search",status="200"\} 1/
    )
    assert.match(
      metrics,
      /web_api_call_duration_seconds_count\{operation="products.list",outcome="200"\} 1/
    )
    assert.match(metrics, /web_page_cache_total\{outcome="miss"\} 1/)
  })
})
