import { test } from '@japa/runner'
import { readQuantity, units } from '#cart/quantity.ts'
import { cartRefusal } from '#cart/refusals.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'

test.group('Quantities as typed', () => {
  test('whole numbers from 1 to 10,000', ({ assert }) => {
    assert.equal(readQuantity('1'), 1)
    assert.equal(readQuantity(' 24 '), 24)
    assert.equal(readQuantity('10000'), 10_000)
  })

  test('nothing else: {$self}')
    .with(['0', '-1', '1.5', '10001', '1e3', '', 'two', '99999999999999999999'])
    .run(({ assert }, text) => assert.isNull(readQuantity(text)))

  test('a cart’s badge counts things, not lines', ({ assert }) => {
    assert.equal(units([{ quantity: 2 }, { quantity: 3 }]), 5)
    assert.equal(units([]), 0)
  })
})

test.group('Why a cart stays as it is', () => {
  const shortage = (available: number) =>
    new ApiProblem(409, {
      code: 'insufficient_stock',
      lines: [{ variantId: 'v', requested: 9, available }],
    })

  test('too few left: how many there are', ({ assert }) => {
    assert.include(cartRefusal(shortage(3)) ?? '', 'only 3')
    assert.include(cartRefusal(shortage(0)) ?? '', 'sold out')
  })

  test('an API that is away or busy', ({ assert }) => {
    assert.include(cartRefusal(new ApiUnreachable('gone')) ?? '', 'try again')
    assert.include(cartRefusal(new ApiProblem(503, { code: 'overloaded' })) ?? '', 'busy')
  })

  test('what is our own fault is not the shopper’s matter', ({ assert }) => {
    assert.isNull(cartRefusal(new ApiProblem(500, {})))
    assert.isNull(cartRefusal(new TypeError('oops')))
  })
})
