import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  orderTax,
  type OrderTax,
  TAX_CLASSES,
  type TaxBook,
  type TaxClass,
  TaxRates,
} from '../../src/taxes/index.ts'
import { regionOf } from '../../src/shipping/index.ts'
import { testDatabase } from '../support/database.ts'

const NOW = new Date('2026-11-23T12:00:00Z')

let book: TaxBook

async function readBook() {
  const { db } = await testDatabase()
  book = (await new TaxRates(db).open()).content
}

interface Asked {
  readonly country: string
  readonly region?: string
  readonly goods?: TaxClass
  readonly at?: Date
}

function rateOf({ country, region, goods = 'standard', at = NOW }: Asked): number {
  const destination = { country, region: regionOf(country, region) }
  return book.rateOf(destination, goods, at)?.basisPoints ?? 0
}

function taxOf(
  asked: Asked,
  lines: readonly (number | [amount: number, taxClass: TaxClass])[],
  shipping = 0
): OrderTax {
  const { country, region, at = NOW } = asked
  return orderTax(
    {
      destination: { country, region: regionOf(country, region) },
      at,
      lines: lines.map((line) => {
        const [amount, taxClass] = typeof line === 'number' ? [line, 'standard' as const] : line
        return { amount, taxClass }
      }),
      shipping,
    },
    book
  )
}

test.group('The rate of a destination', (group) => {
  group.setup(readBook)

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
      { country: 'CH', rate: 0 },
      { country: 'JP', rate: 0 },
    ])
    .run(({ assert }, { country, rate }) => assert.equal(rateOf({ country }), rate))

  test('every country of the European Union has one', ({ assert }) => {
    const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
    for (const country of union.split(' ')) assert.isAtLeast(rateOf({ country }), 1700)
  })

  test('changes on its day: Estonia from 22 to 24 % on 1 July 2025', ({ assert }) => {
    const at = (time: string) => rateOf({ country: 'EE', at: new Date(time) })
    assert.equal(at('2025-06-30T23:59:59Z'), 2200)
    assert.equal(at('2025-07-01T00:00:00Z'), 2400)
  })

  test('before the first day of a rate there is none', ({ assert }) => {
    assert.equal(rateOf({ country: 'EE', at: new Date('2023-12-31T12:00:00Z') }), 0)
  })

  test('books in {country} take {rate}')
    .with([
      { country: 'GB', rate: 0 },
      { country: 'DE', rate: 700 },
      { country: 'FR', rate: 550 },
      { country: 'FI', rate: 1350 },
      { country: 'DK', rate: 2500 },
    ])
    .run(({ assert }, { country, rate }) => {
      assert.equal(rateOf({ country, goods: 'books' }), rate)
    })

  test('in the United States it is the state’s: {region} takes {rate}')
    .with([
      { region: 'CA', rate: 725 },
      { region: 'New York', rate: 400 },
      { region: 'mn', rate: 687.5 },
      { region: 'OR', rate: 0 },
    ])
    .run(({ assert }, { region, rate }) => assert.equal(rateOf({ country: 'US', region }), rate))

  test('and unknown without the state', ({ assert }) => {
    assert.isFalse(book.knows({ country: 'US', region: regionOf('US', 'Bavaria') }))
    assert.isTrue(book.knows({ country: 'US', region: 'CA' }))
    assert.isTrue(book.knows({ country: 'DE', region: null }))
  })

  test('a gift voucher is taxed nowhere', ({ assert }) => {
    assert.equal(rateOf({ country: 'HU', goods: 'exempt' }), 0)
  })
})

test.group('The tax in an order', (group) => {
  group.setup(readBook)

  test('a mug of £12.00 to London holds £2.00', ({ assert }) => {
    const tax = taxOf({ country: 'GB' }, [1200])
    assert.deepEqual(tax, {
      pricesIncludeTax: true,
      lines: [{ tax: 200, rate: 2000 }],
      shipping: { tax: 0, rate: 2000 },
      total: 200,
      source: 'table',
    })
  })

  test('an export holds none, and costs what it says', ({ assert }) => {
    const tax = taxOf({ country: 'CH' }, [1200, 999], 1695)
    assert.isTrue(tax.pricesIncludeTax)
    assert.equal(tax.total, 0)
  })

  test('to New York the tax comes on top: of the goods and of the postage', ({ assert }) => {
    const tax = taxOf({ country: 'US', region: 'NY' }, [10_000], 1695)
    assert.isFalse(tax.pricesIncludeTax)
    assert.deepEqual(tax.lines, [{ tax: 400, rate: 400 }])
    assert.deepEqual(tax.shipping, { tax: 68, rate: 400 })
    assert.equal(tax.total, 468)
  })

  test('California asks nothing on postage', ({ assert }) => {
    const tax = taxOf({ country: 'US', region: 'CA' }, [10_000], 1695)
    assert.deepEqual(tax.shipping, { tax: 0, rate: 0 })
    assert.equal(tax.total, 725)
  })

  test('a book and a mug to Germany have a rate each, and the postage has the higher', ({
    assert,
  }) => {
    const tax = taxOf({ country: 'DE' }, [[1070, 'books'], 1190], 595)
    assert.deepEqual(tax.lines, [
      { tax: 70, rate: 700 },
      { tax: 190, rate: 1900 },
    ])
    assert.deepEqual(tax.shipping, { tax: 95, rate: 1900 })
  })

  test('books alone go to Britain untaxed, postage and all', ({ assert }) => {
    assert.equal(taxOf({ country: 'GB' }, [[1070, 'books']], 395).total, 0)
  })

  test('pennies that do not divide go to the largest remainders, and none is lost', ({
    assert,
  }) => {
    const tax = taxOf({ country: 'GB' }, [1, 1, 1, 1, 1, 1])
    assert.equal(tax.total, 1)
    assert.deepEqual(
      tax.lines.map((line) => line.tax),
      [1, 0, 0, 0, 0, 0]
    )
  })

  test('whatever is in the basket, the parts make the whole, each within a penny of exact', () => {
    const goods = fc.tuple(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom<TaxClass>(...TAX_CLASSES)
    )
    const destinations = fc.constantFrom<Asked>(
      ...['GB', 'FI', 'HU', 'LU', 'DE', 'JP'].map((country) => ({ country })),
      ...['NY', 'CA', 'MN', 'MO', 'OR'].map((region) => ({ country: 'US', region }))
    )
    fc.assert(
      fc.property(
        fc.array(goods, { minLength: 1, maxLength: 100 }),
        fc.nat(20_000),
        destinations,
        (lines, shipping, destination) => {
          const tax = taxOf(destination, lines, shipping)
          const parts = [tax.shipping, ...tax.lines]
          const sums = [shipping, ...lines.map(([amount]) => amount)]
          const exact = (sum: number, rate: number) =>
            (sum * rate) / (tax.pricesIncludeTax ? 10_000 + rate : 10_000)
          const rates = [...new Set(parts.map(({ rate }) => rate))]
          return (
            parts.reduce((sum, part) => sum + part.tax, 0) === tax.total &&
            parts.every(
              (part, index) =>
                part.tax >= 0 && Math.abs(part.tax - exact(sums[index] ?? 0, part.rate)) < 1 + 1e-6
            ) &&
            rates.every((rate) => {
              const own = [...parts.keys()].filter((index) => parts[index]?.rate === rate)
              const whole = own.reduce((sum, index) => sum + (sums[index] ?? 0), 0)
              const taxed = own.reduce((sum, index) => sum + (parts[index]?.tax ?? 0), 0)
              return Math.abs(taxed - exact(whole, rate)) <= 0.5 + 1e-3
            })
          )
        }
      ),
      { numRuns: 1000 }
    )
  })
})
