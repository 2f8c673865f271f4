import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { ApiShopper } from '#tests/support/api_shopper'
import { waitingSession } from '#tests/support/gates'
import { PaymentPages } from '#tests/support/payment_pages'
import { mugsOnSale } from '#tests/support/stock'

test.group('A checkout whose database connection is lost', (group) => {
  group.setup(() => PaymentPages.open().close)

  test('is answered 503, changed nothing, and succeeds with the same key', async ({ assert }) => {
    const [mug] = await mugsOnSale(1)
    const jane = await ApiShopper.withCart()
    await jane.adds(String(mug))
    const gate = await db.transaction()
    await gate.rawQuery('LOCK TABLE orders.orders IN SHARE MODE')
    const placing = jane.checksOut('k')
    await db.rawQuery('SELECT pg_terminate_backend(?, 5000)', [await waitingSession()])
    const lost = await placing
    await gate.rollback()

    assert.deepEqual([lost.status, lost.body.code], [503, 'unavailable'])
    assert.equal(lost.headers.get('retry-after'), '2')
    const held = await db.from('inventory.reservations').where('variant_id', String(mug))
    assert.deepEqual(held, [])

    assert.equal((await jane.checksOut('k')).status, 201)
    const sold = await db.from('orders.order_lines').where('variant_id', String(mug))
    assert.lengthOf(sold, 1)
  })
})
