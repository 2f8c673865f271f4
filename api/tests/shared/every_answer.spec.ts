import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { guard } from '#app/shared/guard'
import { requestDuration } from '#app/shared/observability/metrics'

const ORIGIN = `http://${process.env.HOST}:${process.env.PORT}`

/** How often a route has answered with this status. */
async function answered(route: string, status: number): Promise<number> {
  const { values } = await requestDuration.get()
  return values
    .filter(({ metricName }) => metricName?.endsWith('_count'))
    .filter(({ labels }) => labels.route === route && labels.status === status)
    .reduce((sum, { value }) => sum + value, 0)
}

test.group('Every answer', () => {
  test('carries the headers that none may lack')
    .with(['/api/v1/categories', '/api/v1/cart', '/api/v1/nowhere', '/api/v1/%ZZ'])
    .run(async ({ assert }, path) => {
      const { headers } = await fetch(`${ORIGIN}${path}`)
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.include(headers.get('content-security-policy') ?? '', "default-src 'none'")
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    })

  test('is counted by its route, and under no route when it found none')
    .with([
      { path: '/api/v1/categories', route: 'catalog.categories.list', status: 200 },
      { path: '/api/v1/%ZZ', route: 'unknown', status: 400 },
    ])
    .run(async ({ assert }, { path, route, status }) => {
      const before = await answered(route, status)
      const response = await fetch(`${ORIGIN}${path}`)
      await response.text()
      assert.equal((await answered(route, status)) - before, 1)
    })

  test('comes from behind the guard', ({ assert }) => {
    const routes = router.toJSON().root ?? []
    const open = routes.filter(({ middleware }) => !middleware.all().has(guard))
    assert.isNotEmpty(routes)
    assert.isEmpty(open.map(({ pattern }) => pattern))
  })
})
