import { test } from '@japa/runner'
import { minorUnits, price, roundPrice } from '#shared/text/money.ts'

test.group('Prices', () => {
  test('read as people write them', ({ assert }) => {
    assert.equal(price({ amount: 1299, currency: 'GBP' }), '£12.99')
    assert.equal(price({ amount: 5, currency: 'GBP' }), '£0.05')
    assert.equal(price({ amount: 123456, currency: 'GBP' }), '£1,234.56')
    assert.equal(price({ amount: 500, currency: 'JPY' }), 'JP¥500')
  })

  test('lose their noughts in a sentence', ({ assert }) => {
    assert.equal(roundPrice({ amount: 5000, currency: 'GBP' }), '£50')
    assert.equal(roundPrice({ amount: 5050, currency: 'GBP' }), '£50.50')
  })

  test('have as many minor units as their currency', ({ assert }) => {
    assert.equal(minorUnits('GBP'), 100)
    assert.equal(minorUnits('JPY'), 1)
  })
})
