import { test } from '@japa/runner'
import { Validator } from '@seriousme/openapi-schema-validator'
import router from '@adonisjs/core/services/router'
import { operationOf } from '#app/shared/openapi/document'

test.group('The OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async ({ client, assert }) => {
    const response = await client.get('/api/v1/openapi.json')
    response.assertStatus(200)
    const { valid, errors } = await new Validator().validate(response.body())
    assert.isTrue(valid, JSON.stringify(errors))
    assert.equal(response.body().openapi, '3.1.0')
  })

  test('describes every route under /api/v1, each under a name of its own', async ({
    client,
    assert,
  }) => {
    const { paths } = (await client.get('/api/v1/openapi.json')).body()
    const routes = (router.toJSON().root ?? []).filter(({ pattern }) =>
      pattern.startsWith('/api/v1')
    )
    assert.isNotEmpty(routes)
    for (const route of routes) {
      assert.exists(await operationOf(route), `${route.pattern} has no operation`)
      const path = route.pattern.replaceAll(/:(\w+)/g, '{$1}')
      for (const method of route.methods.filter((name) => name !== 'HEAD')) {
        assert.equal(paths[path]?.[method.toLowerCase()]?.operationId, route.name)
      }
    }
    assert.equal(new Set(routes.map(({ name }) => name)).size, routes.length)
  })

  test('states for every operation of staff which permission it needs, and for no other', async ({
    client,
    assert,
  }) => {
    const { paths, components } = (await client.get('/api/v1/openapi.json')).body()
    assert.equal(components.securitySchemes.staff.scheme, 'bearer')
    const routes = router.toJSON().root ?? []
    const forStaff = routes.filter(({ pattern }) => pattern.startsWith('/api/v1/admin/'))
    assert.isNotEmpty(forStaff)
    for (const route of routes) {
      const operation = await operationOf(route)
      assert.equal(operation?.permission !== undefined, forStaff.includes(route), route.pattern)
    }
    const { security, responses } = paths['/api/v1/admin/audit'].get
    assert.deepEqual(security, [{ staff: [] }])
    assert.includeMembers(Object.keys(responses), ['401', '403', '503'])
  })

  test('states which operations are for people who are signed in: all under /me, and no other', async ({
    client,
    assert,
  }) => {
    const { paths } = (await client.get('/api/v1/openapi.json')).body()
    for (const route of router.toJSON().root ?? []) {
      const operation = await operationOf(route)
      const isTheirs = /^\/api\/v1\/me(\/|$)/.test(route.pattern)
      assert.equal(operation?.signedIn === true, isTheirs, route.pattern)
    }
    const { security, responses } = paths['/api/v1/me'].get
    assert.deepEqual(security, [{ session: [] }, { shopper: [] }])
    assert.includeMembers(Object.keys(responses), ['401', '503'])
  })

  test('comes with an ETag, so that a client that has it is told so', async ({ client }) => {
    const first = await client.get('/api/v1/openapi.json')
    const again = await client
      .get('/api/v1/openapi.json')
      .header('if-none-match', first.header('etag') ?? '')
    again.assertStatus(304)
  })
})
