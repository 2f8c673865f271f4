import { test } from '@japa/runner'
import { askFor, goodwill, paidOrder, settleRefunds } from '../support/money.ts'
import { TestShop } from '../support/test_shop.ts'

test.group('The mail about a refund', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const mails = () =>
    shop.postBox.mails.filter(({ subject }) => subject.includes('goes back to you'))

  test('says what goes back, for what, why, and when it arrives', async ({ assert }) => {
    const { orderId, lineIds } = await paidOrder(shop)
    const [lineId] = lineIds
    if (!lineId) throw new Error('There are lines')
    const lines = [{ lineId, quantity: 1 }]
    await askFor(shop, orderId, { kind: 'parts', lines, shipping: 95 }, 'damaged')
    assert.isEmpty(mails(), 'not before the money went')
    await settleRefunds(shop)
    const [mail, ...others] = mails()
    assert.isEmpty(others)
    assert.equal(mail?.to, 'ada@example.com')
    for (const body of [mail?.text, mail?.html]) {
      assert.include(body, '£5.95')
      assert.include(body, 'arrived damaged')
      assert.include(body, '1 × ')
      assert.include(body, 'Delivery')
      assert.include(body, '5 to 10 working days')
    }
  })

  test('comes once, however often Stripe tells, and also for one made in Stripe’s dashboard', async ({
    assert,
  }) => {
    const { orderId, sessionId } = await paidOrder(shop)
    shop.sandbox.stripe.control.refund(sessionId, 300)
    await shop.hear()
    await shop.hear()
    assert.lengthOf(mails(), 1)
    await askFor(shop, orderId, goodwill(100))
    await settleRefunds(shop)
    assert.lengthOf(mails(), 2)
    assert.include(mails()[1]?.text, 'with our apologies')
  })

  test('says that a second payment is no loss to the order', async ({ assert }) => {
    const { orderId } = await shop.placeOrder()
    const first = await shop.sessionOf(orderId)
    await shop.anotherPage(orderId)
    shop.sandbox.stripe.control.pay(first)
    await shop.pay(orderId)
    await shop.hear()
    await settleRefunds(shop)
    assert.include(mails()[0]?.text, 'paid twice')
  })
})
