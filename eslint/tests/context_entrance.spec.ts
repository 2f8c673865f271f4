import { test } from '@japa/runner'
import { contextEntrance } from '../rules/context_entrance.ts'
import { lint } from './lint.ts'

const PLACE_ORDER = 'domain/src/orders/actions/place_order.ts'

test.group('A context reaches another only through its index.ts', () => {
  test('orders may use what inventory exports', ({ assert }) => {
    assert.deepEqual(
      lint(contextEntrance, PLACE_ORDER, `import { reserve } from '../../inventory/index.ts'`),
      []
    )
  })

  test('orders may use its own files', ({ assert }) => {
    assert.deepEqual(
      lint(contextEntrance, PLACE_ORDER, `import { Order } from '../domain/order.ts'`),
      []
    )
  })

  test('orders may not reach past the index of inventory', ({ assert }) => {
    const source = `import { reserve } from '../../inventory/actions/reserve.ts'`
    const [message] = lint(contextEntrance, PLACE_ORDER, source)
    assert.include(message, '"orders" reaches into "inventory"')
  })

  test('a re-export and a lazy import reach in as much as an import', ({ assert }) => {
    const source = `
      export { reserve } from '../../inventory/actions/reserve.ts'
      export * from '../../carts/queries/get_cart.ts'
      await import('../../payments/stripe/client.ts')
    `
    assert.lengthOf(lint(contextEntrance, PLACE_ORDER, source), 3)
  })

  test('a folder inside a context that is called like its index is no entrance', ({ assert }) => {
    const source = `import { mug } from '../../catalog/demo/index.ts'`
    assert.lengthOf(lint(contextEntrance, PLACE_ORDER, source), 1)
  })

  test('the API imports the domain by its package', ({ assert }) => {
    const file = 'api/app/orders/controllers/place_order_controller.ts'
    const source = `import { placeOrder } from '../../../../domain/src/orders/index.ts'`
    assert.deepEqual(lint(contextEntrance, file, source), [
      'Import the domain by its package, as "@holdfast/domain/<context>".',
    ])
    assert.deepEqual(
      lint(contextEntrance, file, `import { placeOrder } from '@holdfast/domain/orders'`),
      []
    )
  })

  test("the domain's tests may look inside", ({ assert }) => {
    const file = 'domain/tests/orders/place_order.spec.ts'
    const source = `import { reserve } from '../../src/inventory/actions/reserve.ts'`
    assert.deepEqual(lint(contextEntrance, file, source), [])
  })
})
