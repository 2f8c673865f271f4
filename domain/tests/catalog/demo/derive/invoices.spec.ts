import { test } from '@japa/runner'
import { collectSoldItems } from '../../../../src/catalog/demo/derive/invoices/collect_sold_items.ts'
import {
  toInvoiceLine,
  type InvoiceLine,
} from '../../../../src/catalog/demo/derive/invoices/invoice_line.ts'
import { splitCsvRecord } from '../../../../src/catalog/demo/derive/invoices/split_csv_record.ts'

async function* lines(...records: string[]): AsyncGenerator<InvoiceLine> {
  for (const record of records) {
    const line = toInvoiceLine(splitCsvRecord(record))
    if (line) yield line
  }
}

test.group('What the invoices say was sold', () => {
  test('a code is one product in either case, named as it is named most', async ({ assert }) => {
    const items = await collectSoldItems(
      lines(
        '100001,85123a,WHITE HEART HOLDER,6,2010-12-02 08:26,2.55,17850,United Kingdom',
        '100002,85123A,CREAM HEART HOLDER,6,2010-12-01 08:26,2.95,17850,United Kingdom',
        '100003,85123A,WHITE HEART HOLDER,1,2010-12-03 08:26,2.95,,France'
      )
    )
    assert.lengthOf(items, 1)
    const [item] = items
    assert.equal(item?.sku, '85123A')
    assert.equal(item?.wording, 'WHITE HEART HOLDER')
    assert.equal(item?.price, 295)
    assert.equal(item?.popularity, 13)
    assert.equal(item?.firstSoldOn, '2010-12-01')
  })

  test('notes on stock corrections name nothing, and sell nothing', async ({ assert }) => {
    const items = await collectSoldItems(
      lines(
        '100001,22423,CAKE STAND,2,2010-12-01 08:26,12.75,17850,United Kingdom',
        '100002,22423,damaged,-7,2010-12-02 08:26,0,,United Kingdom',
        '100003,22423,?,90,2010-12-02 08:26,0,,United Kingdom',
        '100004,22423,?,90,2010-12-02 08:26,0,,United Kingdom'
      )
    )
    assert.equal(items[0]?.wording, 'CAKE STAND')
    assert.equal(items[0]?.popularity, 2)
  })

  test('what came back is taken off, and never leaves less than nothing', async ({ assert }) => {
    const items = await collectSoldItems(
      lines(
        '100001,20001,MUG,10,2010-12-01 08:26,1.25,17850,United Kingdom',
        'C100002,20001,MUG,-4,2010-12-05 08:26,1.25,17850,United Kingdom',
        'C100003,20002,JUG,-5,2010-12-05 08:26,2.10,17850,United Kingdom',
        '100004,20002,JUG,2,2010-12-06 08:26,2.10,17850,United Kingdom'
      )
    )
    assert.deepEqual(
      items.map(({ popularity }) => popularity),
      [6, 0]
    )
  })

  test('postage, fees, vouchers and samples are no products: {0}')
    .with([
      '100001,POST,POSTAGE,1,2010-12-01 08:26,18.00,12583,France',
      '100001,DOT,DOTCOM POSTAGE,1,2010-12-01 08:26,18.00,,United Kingdom',
      '100001,C2,CARRIAGE,1,2010-12-01 08:26,50.00,14911,EIRE',
      '100001,M,Manual,1,2010-12-01 08:26,1.25,,United Kingdom',
      '100001,AMAZONFEE,AMAZON FEE,1,2010-12-01 08:26,13541.33,,United Kingdom',
      '100001,gift_0001_20,Gift Voucher £20.00,1,2010-12-01 08:26,16.67,,United Kingdom',
      '100001,22016,Dotcomgiftshop Gift Voucher £100.00,1,2010-12-01 08:26,83.33,,United Kingdom',
      '100001,23444,Next Day Carriage,1,2010-12-01 08:26,15.00,13000,United Kingdom',
      '100001,23574,PACKING CHARGE,1,2010-12-01 08:26,25.00,13000,United Kingdom',
      'A100001,B,Adjust bad debt,1,2010-12-01 08:26,-11062.06,,United Kingdom',
    ])
    .run(async ({ assert }, record) => {
      assert.lengthOf(await collectSoldItems(lines(record)), 0)
    })

  test('what nobody ever paid for has no price and is left out', async ({ assert }) => {
    const given = '100001,35832,WOOLLY HAT,1,2010-12-01 08:26,0.00,,United Kingdom'
    assert.lengthOf(await collectSoldItems(lines(given)), 0)
  })

  test('of an even number of prices the lower middle is the median, as somebody paid it', async ({
    assert,
  }) => {
    const prices = ['0.85', '1.63', '0.85', '1.63']
    const records = prices.map(
      (price, at) => `10000${at},20003,CUP,1,2010-12-01 08:26,${price},,EIRE`
    )
    const [cup] = await collectSoldItems(lines(...records))
    assert.equal(cup?.price, 85)
  })

  test('a name with a comma and quotes is read whole', ({ assert }) => {
    const fields = splitCsvRecord('1,21216,"SET 3 ""TEA,COFFEE,SUGAR""",6,2010-12-01,4.95,1,EIRE')
    assert.equal(fields[2], 'SET 3 "TEA,COFFEE,SUGAR"')
    assert.lengthOf(fields, 8)
  })

  test('a row that is no row is passed over: {0}')
    .with(['', 'a,b,c', '1,2,NAME,many,2010-12-01,1.00,1,EIRE', '1,2,NAME,1,2010-12-01,,1,EIRE'])
    .run(({ assert }, record) => {
      assert.isNull(toInvoiceLine(splitCsvRecord(record)))
    })
})
