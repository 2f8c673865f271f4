import { test } from '@japa/runner'
import { add, ChangeLine, CreateCart, hashCartToken } from '../../src/carts/index.ts'
import { PrepareProbe, PROBE } from '../../src/catalog/index.ts'
import { FindAvailabilityQuery } from '../../src/inventory/index.ts'
import { CancelOrder } from '../../src/orders/index.ts'
import { rows } from '../../src/shared/index.ts'
import { ledgerMustAgree } from '../support/ledger.ts'
import { orderOf } from '../support/orders.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('What the prober bought', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(async () => {
    await shop.clear()
    return () => ledgerMustAgree(shop)
  })

  test('leaves no money, invoice, mail or missing unit behind', async ({ assert }) => {
    await (await shop.make(PrepareProbe)).execute()
    const { token } = await (await shop.make(CreateCart)).execute()
    const line = { variantId: PROBE.variantId, change: add(1) }
    await (await shop.make(ChangeLine)).execute({ token: hashCartToken(token), ...line })
    const { orderId, paymentUrl } = await shop.place(token, 'prober@holdfast.invalid')
    assert.isString(paymentUrl)
    const cancelled = await (await shop.make(CancelOrder)).execute(orderId, 'cancel_by_customer')
    assert.isTrue(cancelled.ok)
    await shop.hear()

    assert.containsSubset(await orderOf(shop.db, orderId), { status: 'cancelled' })
    for (const table of ['payments.payments', 'invoices.invoices']) {
      assert.isEmpty(await rows(shop.db, `SELECT 1 FROM ${table}`), table)
    }
    assert.isEmpty(shop.postBox.mails)
    const found = await (await shop.make(FindAvailabilityQuery)).execute([PROBE.variantId])
    assert.equal(found.get(PROBE.variantId)?.available, PROBE.units)
  })
})
