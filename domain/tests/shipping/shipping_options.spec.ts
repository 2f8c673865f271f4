import { test } from '@japa/runner'
import { COUNTRIES, shippingOptions } from '../../src/shipping/index.ts'
import { money } from '../../src/shared/index.ts'

const prices = (country: string, weight: number, subtotal: number) =>
  shippingOptions({ country, weight, subtotal: money(subtotal, 'GBP') }).map(
    ({ id, price }) => `${id} ${price.amount}`
  )

test.group('What postage costs', () => {
  test('{weight} g to {country} for {subtotal}p of goods: {expected}')
    .with([
      { country: 'GB', weight: 400, subtotal: 1299, expected: ['standard 395', 'express 695'] },
      { country: 'GB', weight: 2_000, subtotal: 1299, expected: ['standard 395', 'express 695'] },
      { country: 'GB', weight: 2_001, subtotal: 1299, expected: ['standard 595', 'express 995'] },
      { country: 'JE', weight: 400, subtotal: 1299, expected: ['standard 395', 'express 695'] },
      { country: 'DE', weight: 400, subtotal: 1299, expected: ['standard 995', 'express 1995'] },
      { country: 'US', weight: 400, subtotal: 1299, expected: ['standard 1695', 'express 3495'] },
      { country: 'GB', weight: 0, subtotal: 999, expected: ['standard 0', 'express 0'] },
    ])
    .run(({ assert }, { country, weight, subtotal, expected }) =>
      assert.deepEqual(prices(country, weight, subtotal), expected)
    )

  test('standard delivery is free from £50 in the UK and from £150 in Europe', ({ assert }) => {
    assert.deepEqual(prices('GB', 400, 4_999), ['standard 395', 'express 695'])
    assert.deepEqual(prices('GB', 400, 5_000), ['standard 0', 'express 695'])
    assert.deepEqual(prices('FR', 400, 14_999), ['standard 995', 'express 1995'])
    assert.deepEqual(prices('FR', 400, 15_000), ['standard 0', 'express 1995'])
  })

  test('what is heavier than one parcel pays for as many as it takes', ({ assert }) => {
    assert.deepEqual(prices('GB', 25_000, 0), ['standard 995', 'express 1695'])
    assert.deepEqual(prices('GB', 25_001, 0), ['standard 1990', 'express 3390'])
  })

  test('every country of the world has a way, and what is no country has none', ({ assert }) => {
    assert.equal(COUNTRIES.size, 249)
    for (const country of COUNTRIES) assert.lengthOf(prices(country, 1_000, 2_000), 2)
    assert.isEmpty(prices('XX', 1_000, 2_000))
    assert.isEmpty(prices('gb', 1_000, 2_000))
  })

  test('the estimate is written for people', ({ assert }) => {
    const [standard, express] = shippingOptions({
      country: 'GB',
      weight: 1,
      subtotal: money(1, 'GBP'),
    })
    assert.equal(standard?.estimate, '2 to 4 working days')
    assert.equal(express?.estimate, 'Next working day')
  })
})
