import app from '@adonisjs/core/services/app'
import { ShippingTariffs } from '@holdfast/domain/shipping'
import { TaxRates } from '@holdfast/domain/taxes'
import { test } from '@japa/runner'
import { type Answer, ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { countStatements } from '#tests/support/statements'
import { mugsOnSale } from '#tests/support/stock'
import budget from './sql_budget.json' with { type: 'json' }

type Call = keyof typeof budget

test.group('What a guest checkout costs the database, BEGIN and COMMIT included', (group) => {
  group.setup(() => PaymentPages.open().close)
  // Processes keep the books of prices, and read them anew once a minute: not while this counts.
  group.each.setup(async () => {
    await (await app.container.make(TaxRates)).reread()
    await (await app.container.make(ShippingTariffs)).reread()
  })

  test('the same for a basket of {$self} lines as for any other, and within its budget')
    .with([1, 13, 100])
    .run(async ({ assert }, size) => {
      const [first, ...rest] = await mugsOnSale(size)
      const spent = new Map<Call, number>()
      const count = async (call: Call, work: () => Promise<Answer>) => {
        const { result, statements } = await countStatements(work)
        assert.isBelow(result.status, 300, `${call}: ${JSON.stringify(result.body)}`)
        spent.set(call, statements)
        return result
      }

      const jane = new ApiShopper()
      const cart = await count('POST /carts', () => jane.post('/carts'))
      jane.token = cart.body.token
      for (const variantId of rest) await jane.adds(variantId)
      await count('POST /cart/lines', () => jane.adds(String(first)))
      const line = `/cart/lines/${first}`
      await count('PATCH /cart/lines/:variantId', () => jane.patch(line, { quantity: 2 }))
      await count('GET /cart', () => jane.get('/cart'))
      await count('GET /cart/shipping-options', () => jane.get('/cart/shipping-options?country=GB'))
      const placed = await count('POST /checkouts', () => jane.checksOut('k'))
      assert.lengthOf(placed.body.data.order.lines, size)
      assert.isNotNull(placed.body.data.paymentUrl)

      const { order, accessToken } = placed.body.data
      const own = { 'x-order-token': accessToken }
      await count('GET /orders/:id', () => jane.get(`/orders/${order.id}`, own))
      await count('POST /orders/:id/payment', () =>
        jane.post(`/orders/${order.id}/payment`, undefined, own)
      )
      const mail = { number: order.number, email: order.email }
      await count('POST /orders/find', () => jane.post('/orders/find', mail))
      await count('DELETE /cart/lines/:variantId', () => jane.delete(line))

      spent.set(
        'a whole guest checkout',
        (
          [
            'POST /carts',
            'POST /cart/lines',
            'GET /cart/shipping-options',
            'POST /checkouts',
          ] as const
        )
          .map((call) => spent.get(call) ?? Number.NaN)
          .reduce((sum, statements) => sum + statements)
      )
      assert.deepEqual(Object.fromEntries(spent), { ...budget })
    })
})
