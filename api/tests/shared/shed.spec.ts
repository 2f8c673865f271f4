import { test } from '@japa/runner'
import { InFlight } from '#app/shared/in_flight'
import { Shed } from '#app/shared/limits/shed'
import { Problem } from '#app/shared/problem'

/** A pod with room for ten requests at once. */
function pod() {
  const inFlight = new InFlight()
  const shed = new Shed(inFlight, 10)
  const enter = (routeName: string) => {
    inFlight.enter()
    try {
      shed.check(routeName)
      return null
    } catch (refusal) {
      inFlight.leave()
      return refusal
    }
  }
  return { enter, leave: () => inFlight.leave() }
}

test.group('A pod that has its hands full', () => {
  test('turns browsers away while it still takes carts, and checkouts last', ({ assert }) => {
    const { enter } = pod()
    for (let index = 0; index < 7; index++) assert.isNull(enter('catalog.products.list'))

    const browser = enter('catalog.products.list')
    assert.instanceOf(browser, Problem)
    assert.containsSubset(browser, {
      code: 'overloaded',
      status: 503,
      headers: { 'retry-after': '2' },
    })

    assert.isNull(enter('carts.lines.add'))
    assert.isNull(enter('carts.lines.add'))
    assert.instanceOf(enter('carts.lines.add'), Problem)
    assert.isNull(enter('orders.place'))
    assert.instanceOf(enter('orders.place'), Problem)
  })

  test('takes the next as soon as one has left', ({ assert }) => {
    const { enter, leave } = pod()
    for (let index = 0; index < 7; index++) enter('catalog.products.list')
    assert.instanceOf(enter('catalog.products.list'), Problem)

    leave()

    assert.isNull(enter('catalog.products.list'))
  })
})
