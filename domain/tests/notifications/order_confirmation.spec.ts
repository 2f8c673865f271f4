import { test } from '@japa/runner'
import { messageIdOf } from '../../src/notifications/mailer.ts'
import { orderConfirmation } from '../../src/notifications/mails/order_confirmation.ts'
import { ShopIdentity } from '../../src/notifications/index.ts'
import { gbp, line, order } from '../support/order_views.ts'

const shop = new ShopIdentity(
  'Pomander',
  'https://shop.test',
  'Pomander <hello@shop.test>',
  'staff@shop.test',
  ['Pomander Ltd', '14 Lavender Yard']
)

test.group('The confirmation of an order', () => {
  test('says what was bought, what it came to and where it goes', ({ assert }) => {
    const { subject, html, text } = orderConfirmation(order(), shop)
    assert.equal(subject, 'Your order 7K3M-92QX is confirmed')
    for (const body of [html, text]) {
      for (const part of [
        'Thank you, Ada',
        '£10.19',
        '£3.95',
        '£6.24',
        '3 × ',
        'BA1 1AA',
        'United Kingdom',
        '7K3M-92QX',
      ]) {
        assert.include(body, part)
      }
      assert.include(body, 'https://shop.test/orders/find')
    }
  })

  test('what a shopper typed is never markup', ({ assert }) => {
    const address = { name: '<b>Ada</b>', line1: '"&', city: 'Bath', country: 'GB' }
    const { html } = orderConfirmation(
      order({ addresses: { shipping: address, billing: null } }),
      shop
    )
    assert.include(html, '&lt;b&gt;Ada&lt;/b&gt;')
    assert.notInclude(html, '<b>Ada')
  })

  test('names the chosen variant, once', ({ assert }) => {
    const bag = line({ options: { colour: 'Green' } })
    assert.include(
      orderConfirmation(order({ lines: [bag] }), shop).text,
      'Red Retrospot Jumbo Bag, Green'
    )
    const named = line({ options: { colour: 'Red' } })
    assert.notInclude(orderConfirmation(order({ lines: [named] }), shop).text, 'Bag, Red')
  })

  test('a gift that costs nothing is not called a payment', ({ assert }) => {
    const free = order({
      paymentStatus: 'not_required',
      shipping: gbp(0),
      total: gbp(0),
      tax: gbp(0),
    })
    const { text } = orderConfirmation(free, shop)
    assert.include(text, 'nothing to pay')
    assert.include(text, 'Delivery: Free')
    assert.notInclude(text, 'Tax')
  })

  test('a discount is shown as one', ({ assert }) => {
    assert.include(orderConfirmation(order({ discount: gbp(100) }), shop).text, 'Discount: −£1.00')
  })

  test('every try of a delivery is the same mail', ({ assert }) => {
    assert.equal(messageIdOf('0198/notifications.send', shop), '0198.notifications.send@shop.test')
    assert.equal(new ShopIdentity('x', 'http://x', 'nobody', 'staff', []).mailDomain, 'localhost')
  })
})
