import { test } from '@japa/runner'
import fc from 'fast-check'
import { prorate } from '../../src/shared/index.ts'

const weights = fc
  .array(fc.integer({ min: 0, max: 10 ** 10 }), { minLength: 1, maxLength: 100 })
  .filter((list) => list.some((weight) => weight > 0))

const add = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0)

test.group('Splitting a sum', () => {
  test('pennies that do not divide go to the largest remainders, of equal ones to the earlier', ({
    assert,
  }) => {
    assert.deepEqual(prorate(100, [1, 1, 1]), [34, 33, 33])
    assert.deepEqual(prorate(5, [3, 0, 7]), [2, 0, 3])
  })

  test('nothing is split into nothing, even among nobody who weighs anything', ({ assert }) => {
    assert.deepEqual(prorate(0, [0, 0]), [0, 0])
  })

  test('the parts are the sum, each within a penny of its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), weights, (sum, list) => {
        const whole = BigInt(add(list))
        const parts = prorate(sum, list)
        const areClose = parts.every((part, index) => {
          const off = BigInt(part) * whole - BigInt(sum) * BigInt(list[index] ?? 0)
          return off > -whole && off < whole
        })
        return add(parts) === sum && areClose
      }),
      { numRuns: 1000 }
    )
  })

  test('nobody is taken more from than there is', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sum = Math.floor(add(list) * share)
        return prorate(sum, list).every((part, index) => part >= 0 && part <= (list[index] ?? 0))
      }),
      { numRuns: 1000 }
    )
  })
})
