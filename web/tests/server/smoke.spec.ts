import { test } from '@japa/runner'
import { deviations } from '../../../observability/src/deliveries/conform.ts'
import { smoke } from '../../../observability/src/deliveries/smoke.ts'
import { NO_SHOP, SHOP, WHY_SKIPPED } from '../helpers/shop.ts'

test.group('What a delivery tries on the shop that it has released', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  test('finds all as its document says, up to an order that is cancelled', async ({ assert }) => {
    const done = await smoke(SHOP)
    assert.deepEqual(done.slice(-2), ['an order is placed as documented', 'and cancelled'])
  })

  test('notices an answer that is not as the document says', ({ assert }) => {
    const money = {
      type: 'object',
      required: ['amount', 'currency'],
      properties: { amount: { type: 'integer' }, currency: { type: 'string' } },
    }
    const schema = {
      type: 'object',
      required: ['price', 'was'],
      properties: {
        price: { $ref: '#/components/schemas/Money' },
        was: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Money' }] },
        stock: { type: 'string', enum: ['low', 'out'] },
      },
    }
    const check = (value: unknown) => deviations(value, schema, () => money)
    assert.isEmpty(check({ price: { amount: 1, currency: 'GBP' }, was: null, stock: 'low' }))
    assert.deepEqual(check({ price: { amount: 1.5, currency: 'GBP' }, stock: 'much' }), [
      '/was is missing',
      '/price/amount is not integer',
      '/stock is not one of low, out',
    ])
    assert.deepEqual(check([]), ['/ is not object'])
  })
})
