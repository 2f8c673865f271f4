import { test } from '@japa/runner'
import { addMoney, money, multiplyMoney } from '../../src/shared/index.ts'

test.group('Money', () => {
  test('adds and multiplies in minor units', ({ assert }) => {
    assert.deepEqual(
      addMoney(money(1299, 'GBP'), money(1, 'GBP'), money(-300, 'GBP')),
      money(1000, 'GBP')
    )
    assert.deepEqual(multiplyMoney(money(295, 'GBP'), 12), money(3540, 'GBP'))
  })

  test('refuses to add pounds to euros', ({ assert }) => {
    assert.throws(() => addMoney(money(1, 'GBP'), money(1, 'EUR')), 'Cannot add EUR to GBP')
  })

  test('refuses fractions of a penny: somebody forgot to round', ({ assert }) => {
    assert.throws(() => money(0.5, 'GBP'), RangeError)
    assert.throws(() => money(Number.MAX_SAFE_INTEGER + 1, 'GBP'), RangeError)
  })
})
