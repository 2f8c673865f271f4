import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { PlacingSlots } from '@holdfast/domain/orders'
import { BusyError } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { PaymentPages } from '#tests/support/payment_pages'
import { mugsOnSale } from '#tests/support/stock'

test.group('When more orders come than this pod places at once', (group) => {
  group.setup(() => PaymentPages.open().close)
  group.each.teardown(() => app.container.restore(PlacingSlots))

  test('the shopper is asked to come back, and may with the same key', async ({ assert }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug))
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 0, maxWait: 1 })
    app.container.swap(PlacingSlots, () => slots)
    const busy = Promise.withResolvers<void>()
    const running = slots.run(() => busy.promise)

    const refused = await jane.checksOut('k')
    assert.deepEqual([refused.status, refused.body.code], [503, 'overloaded'])
    assert.equal(refused.headers.get('retry-after'), '2')

    busy.resolve()
    await running
    assert.equal((await jane.checksOut('k')).status, 201)
  })

  test('and where others keep its rows too long, it is told so in the same way', async ({
    assert,
  }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug))
    const busy = () => Promise.reject(new BusyError())
    app.container.swap(PlacingSlots, () => Object.assign(PlacingSlots.forPool(1), { run: busy }))

    const refused = await jane.checksOut('k')
    assert.deepEqual([refused.status, refused.body.code], [503, 'busy'])
    assert.equal(refused.headers.get('retry-after'), '1')
  })
})
