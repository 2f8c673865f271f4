import { setImmediate as soon } from 'node:timers/promises'
import { test } from '@japa/runner'
import { Precedence } from '#app/shared/limits/precedence'

/** A door, and people who fill their carts until they are told to stop. */
function door() {
  const orders = { areWaiting: false }
  const precedence = new Precedence(orders)
  const atWork: number[] = []
  const stops = new Map<number, () => void>()
  const enter = (person: number) =>
    precedence.run(async () => {
      atWork.push(person)
      const { promise, resolve } = Promise.withResolvers<void>()
      stops.set(person, resolve)
      await promise
      atWork.splice(atWork.indexOf(person), 1)
    })
  const leave = async (person: number) => {
    stops.get(person)?.()
    await soon()
  }
  return { orders, atWork, enter, leave }
}

test.group('Those who fill their carts', () => {
  test('wait at the door while orders wait for their turn, but for two', async ({ assert }) => {
    const { orders, atWork, enter, leave } = door()
    orders.areWaiting = true
    const all = [1, 2, 3, 4].map(enter)
    await soon()
    assert.deepEqual(atWork, [1, 2])

    await leave(1)
    assert.deepEqual(atWork, [2, 3], 'the next in line')

    orders.areWaiting = false
    await leave(2)
    assert.deepEqual(atWork, [3, 4])
    await leave(3)
    await leave(4)
    await Promise.all(all)
  })

  test('come in together when the last order has had its turn', async ({ assert }) => {
    const { orders, atWork, enter, leave } = door()
    orders.areWaiting = true
    const all = [1, 2, 3, 4, 5].map(enter)
    orders.areWaiting = false
    await leave(1)
    assert.deepEqual(atWork, [2, 3, 4, 5])
    for (const person of [2, 3, 4, 5]) await leave(person)
    await Promise.all(all)
  })

  test('make room for the next also when their change fails', async ({ assert }) => {
    const precedence = new Precedence({ areWaiting: true })
    const fails = () => Promise.reject(new Error('refused'))
    const all = await Promise.allSettled([1, 2, 3].map(() => precedence.run(fails)))
    assert.deepEqual(
      all.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected']
    )
  })
})
