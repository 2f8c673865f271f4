import { test } from '@japa/runner'
import { newOrderNumber, parseOrderNumber } from '../../../src/orders/domain/order_number.ts'

test.group('Order numbers', () => {
  test('are eight characters that can be read out on the telephone', ({ assert }) => {
    const numbers = Array.from({ length: 1_000 }, newOrderNumber)
    for (const number of numbers) {
      assert.match(number, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      assert.equal(parseOrderNumber(number), number)
    }
    assert.equal(new Set(numbers).size, numbers.length)
  })

  test('are understood however they are typed: {typed}')
    .with([
      { typed: '7k3m-92qx', meant: '7K3M-92QX' },
      { typed: ' 7K3M 92QX ', meant: '7K3M-92QX' },
      { typed: '7k3m92qx', meant: '7K3M-92QX' },
      { typed: 'oOiI-lL00', meant: '0011-1100' },
      { typed: '7K3M-92Q', meant: null },
      { typed: '7K3M-92QXX', meant: null },
      { typed: 'U000-0000', meant: null },
      { typed: '', meant: null },
    ])
    .run(({ assert }, { typed, meant }) => assert.equal(parseOrderNumber(typed), meant))
})
