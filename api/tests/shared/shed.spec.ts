import { test } from '@japa/runner'
import { HttpContextFactory } from '@adonisjs/core/factories/http'
import router from '@adonisjs/core/services/router'
import ShedMiddleware from '#app/shared/limits/shed_middleware'
import { Problem } from '#app/shared/problem'

/** Room for ten requests at once. */
const pod = () => new ShedMiddleware(10)

/** A request for a route, and the end of it. */
function request(routeName: string) {
  const ctx = new HttpContextFactory().create()
  ctx.route = (router.toJSON().root ?? []).find(({ name }) => name === routeName)
  return { ctx, end: () => ctx.response.response.emit('close') }
}

function enter(shed: ShedMiddleware, routeName: string) {
  const { ctx, end } = request(routeName)
  let refusal: unknown = null
  try {
    shed.handle(ctx, async () => {})
  } catch (error) {
    refusal = error
  }
  return { refusal, end }
}

test.group('A pod that has its hands full', () => {
  test('turns browsers away while it still takes carts, and checkouts last', ({ assert }) => {
    const shed = pod()
    for (let index = 0; index < 7; index++) {
      assert.isNull(enter(shed, 'catalog.products.list').refusal)
    }

    const browser = enter(shed, 'catalog.products.list')
    assert.instanceOf(browser.refusal, Problem)
    assert.containsSubset(browser.refusal, {
      code: 'overloaded',
      status: 503,
      headers: { 'retry-after': '2' },
    })

    assert.isNull(enter(shed, 'carts.lines.add').refusal)
    assert.isNull(enter(shed, 'carts.lines.add').refusal)
    assert.instanceOf(enter(shed, 'carts.lines.add').refusal, Problem)
    assert.isNull(enter(shed, 'orders.place').refusal)
    assert.instanceOf(enter(shed, 'orders.place').refusal, Problem)
  })

  test('takes the next as soon as one has left', ({ assert }) => {
    const shed = pod()
    const inside = Array.from({ length: 7 }, () => enter(shed, 'catalog.products.list'))
    assert.instanceOf(enter(shed, 'catalog.products.list').refusal, Problem)

    inside[0]?.end()

    assert.isNull(enter(shed, 'catalog.products.list').refusal)
  })
})
