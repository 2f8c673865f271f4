import { test } from '@japa/runner'
import { COUNTRIES, regionOf, shippingOptions, ShippingTariffs } from '../../src/shipping/index.ts'
import type { TariffBook } from '../../src/shipping/index.ts'
import { money, rows } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'

test.group('What postage costs', (group) => {
  let book: TariffBook
  group.setup(async () => {
    const { db } = await testDatabase()
    book = (await new ShippingTariffs(db).open()).content
  })

  const optionsTo = (
    country: string,
    weight: number,
    subtotal: number,
    { region = null as string | null, isFree = false } = {}
  ) => shippingOptions({ country, region, weight, subtotal: money(subtotal, 'GBP'), isFree }, book)

  const prices = (...parcel: Parameters<typeof optionsTo>) =>
    optionsTo(...parcel).map(({ id, price }) => `${id} ${price.amount}`)

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

  test('a coupon for it pays the cheapest way, and no other', ({ assert }) => {
    assert.deepEqual(prices('DE', 400, 100, { isFree: true }), ['standard 0', 'express 1995'])
  })

  test('every country of the world has a way, and what is no country has none', ({ assert }) => {
    assert.equal(COUNTRIES.size, 249)
    for (const country of COUNTRIES) assert.isNotEmpty(prices(country, 1_000, 2_000))
    assert.isEmpty(prices('XX', 1_000, 2_000))
    assert.isEmpty(prices('gb', 1_000, 2_000))
  })

  test('express does not go to Hawaii, however the state is written', ({ assert }) => {
    for (const written of ['HI', 'hawaii', ' Hawaii ']) {
      const region = regionOf('US', written)
      assert.deepEqual(prices('US', 400, 0, { region }), ['standard 1695'])
    }
    assert.lengthOf(prices('US', 400, 0, { region: regionOf('US', 'Ohio') }), 2)
    assert.isNull(regionOf('US', 'Bavaria'))
  })

  test('where no tariff goes at all, there is no way', async ({ assert }) => {
    const { db } = await testDatabase()
    const trx = await db.transaction()
    await rows(trx, `INSERT INTO shipping.exclusions (country, region) VALUES ('GB', 'ORKNEY')`)
    const tariffs = new ShippingTariffs(trx as never)
    book = (await tariffs.open()).content
    await trx.rollback()
    assert.isEmpty(prices('GB', 400, 0, { region: regionOf('GB', 'Orkney') }))
    assert.lengthOf(prices('GB', 400, 0, { region: regionOf('GB', 'Kent') }), 2)
  })

  test('the estimate is written for people', ({ assert }) => {
    const [standard, express] = optionsTo('GB', 1, 1)
    assert.equal(standard?.estimate, '2 to 4 working days')
    assert.equal(express?.estimate, 'Next working day')
  })
})
