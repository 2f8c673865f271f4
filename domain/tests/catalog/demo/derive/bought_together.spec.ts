import { test } from '@japa/runner'
import { boughtTogether } from '../../../../src/catalog/demo/derive/bought_together.ts'

const invoices = (from: number, to: number) =>
  new Set(Array.from({ length: to - from + 1 }, (_, at) => `i${from + at}`))

test.group('What goes home together', () => {
  test('the closest first: what everybody buys accompanies nothing in particular', ({ assert }) => {
    const together = boughtTogether(
      new Map([
        ['cup', invoices(1, 10)],
        ['saucer', invoices(1, 9)],
        ['carrier bag', invoices(1, 100)],
      ])
    )
    assert.deepEqual(together.get('cup'), ['saucer', 'carrier bag'])
  })

  test('fewer than five common invoices are chance', ({ assert }) => {
    const together = boughtTogether(
      new Map([
        ['cup', invoices(1, 10)],
        ['ladder', invoices(7, 30)],
      ])
    )
    assert.deepEqual(together.get('cup'), [])
  })

  test('no product keeps more than six, or itself', ({ assert }) => {
    const codes = Array.from({ length: 12 }, (_, at) => `code${at}`)
    const together = boughtTogether(new Map(codes.map((code) => [code, invoices(1, 8)])))
    for (const [code, others] of together) {
      assert.lengthOf(others, 6)
      assert.notInclude(others, code)
    }
  })

  test('an invoice of hundreds of products is many shoppers and counts for none', ({ assert }) => {
    const crowd = Array.from({ length: 200 }, (_, at) => `code${at}`)
    const together = boughtTogether(new Map(crowd.map((code) => [code, invoices(1, 20)])))
    assert.isTrue([...together.values()].every((others) => others.length === 0))
  })
})
