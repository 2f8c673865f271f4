import { test } from '@japa/runner'
import fc from 'fast-check'
import { orderTax, taxRate } from '../../src/taxes/index.ts'

const NOW = new Date('2026-11-23T12:00:00Z')

test.group('The rate of a destination', () => {
  test('{country} takes {rate} basis points in 2026')
    .with([
      { country: 'GB', rate: 2000 },
      { country: 'IE', rate: 2300 },
      { country: 'DE', rate: 1900 },
      { country: 'FR', rate: 2000 },
      { country: 'FI', rate: 2550 },
      { country: 'EE', rate: 2400 },
      { country: 'RO', rate: 2100 },
      { country: 'SK', rate: 2300 },
      { country: 'US', rate: 0 },
      { country: 'CH', rate: 0 },
    ])
    .run(({ assert }, { country, rate }) => assert.equal(taxRate(country, NOW), rate))

  test('changes on its day: Estonia from 22 to 24 % on 1 July 2025', ({ assert }) => {
    assert.equal(taxRate('EE', new Date('2025-06-30T23:59:59Z')), 2200)
    assert.equal(taxRate('EE', new Date('2025-07-01T00:00:00Z')), 2400)
  })
})

test.group('The tax in an order', () => {
  test('a mug of £12.00 to London holds £2.00', ({ assert }) => {
    const tax = orderTax({ country: 'GB', at: NOW, lines: [1200], shipping: 0 })
    assert.deepEqual(tax, { rate: 2000, lines: [200], shipping: 0, total: 200 })
  })

  test('an export holds none', ({ assert }) => {
    const tax = orderTax({ country: 'US', at: NOW, lines: [1200, 999], shipping: 1695 })
    assert.deepEqual(tax, { rate: 0, lines: [0, 0], shipping: 0, total: 0 })
  })

  test('pennies that do not divide go to the largest remainders, and none is lost', ({
    assert,
  }) => {
    const tax = orderTax({ country: 'GB', at: NOW, lines: [1, 1, 1, 1, 1, 1], shipping: 0 })
    assert.equal(tax.total, 1)
    assert.deepEqual(tax.lines, [1, 0, 0, 0, 0, 0])
  })

  test('whatever is in the basket, the parts make the whole, each within a penny of exact', () => {
    const sums = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 500 })
    const countries = fc.constantFrom('GB', 'FI', 'HU', 'LU', 'DE', 'US')
    fc.assert(
      fc.property(sums, fc.nat(20_000), countries, (lines, shipping, country) => {
        const tax = orderTax({ country, at: NOW, lines, shipping })
        const parts = [tax.shipping, ...tax.lines]
        const grosses = [shipping, ...lines]
        const exact = (gross: number) => (gross * tax.rate) / (10_000 + tax.rate)
        const whole = grosses.reduce((sum, gross) => sum + gross, 0)
        return (
          parts.reduce((sum, part) => sum + part, 0) === tax.total &&
          Math.abs(tax.total - exact(whole)) <= 0.5 + 1e-3 &&
          parts.every((part, index) => Math.abs(part - exact(grosses[index] ?? 0)) < 1 + 1e-6)
        )
      })
    )
  })
})
