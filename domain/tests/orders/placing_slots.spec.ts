import { test } from '@japa/runner'
import { PlacingSlots } from '../../src/orders/index.ts'

/** Work that ends when the test says so. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, open: resolve }
}

test.group('Slots for placing orders', () => {
  test('half of the connections, and at least one', async ({ assert }) => {
    for (const [connections, expected] of [
      [16, 8],
      [3, 1],
      [1, 1],
    ] as const) {
      const slots = PlacingSlots.forPool(connections)
      let running = 0
      let most = 0
      const orders = Array.from({ length: 20 }, () =>
        slots.run(async () => {
          most = Math.max(most, ++running)
          await Promise.resolve()
          running--
        })
      )
      await Promise.all(orders)
      assert.equal(most, expected)
    }
  })

  test('whoever waits longest is next', async ({ assert }) => {
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 5, maxWait: 60_000 })
    const first = gate()
    const done: number[] = []
    const running = slots.run(first.work)
    const waiting = [1, 2, 3].map((number) => slots.run(async () => done.push(number)))
    first.open()
    await Promise.all([running, ...waiting])
    assert.deepEqual(done, [1, 2, 3])
  })

  test('work is told whether it had to wait, so that it looks again', async ({ assert }) => {
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 5, maxWait: 60_000 })
    const first = gate()
    const told: boolean[] = []
    const running = slots.run(async (hasWaited) => {
      told.push(hasWaited)
      await first.work()
    })
    const waiting = slots.run(async (hasWaited) => told.push(hasWaited))
    first.open()
    await Promise.all([running, waiting])
    assert.deepEqual(told, [false, true])
  })

  test('when as many wait as may, the next one is refused at once', async ({ assert }) => {
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 1, maxWait: 60_000 })
    const first = gate()
    const running = slots.run(first.work)
    const waiting = slots.run(async () => 'placed')
    const refused = await slots.run(async () => 'placed')
    assert.deepEqual(refused, { ok: false, error: { code: 'overloaded' } })
    first.open()
    await running
    assert.deepEqual(await waiting, { ok: true, value: 'placed' })
  })

  test('nobody waits for ever', async ({ assert }) => {
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 5, maxWait: 1 })
    const first = gate()
    const running = slots.run(first.work)
    assert.isFalse((await slots.run(async () => 'placed')).ok)
    first.open()
    await running
    assert.isTrue((await slots.run(async () => 'placed')).ok)
  })

  test('work that fails gives its slot back', async ({ assert }) => {
    const slots = new PlacingSlots({ slots: 1, maxWaiting: 0, maxWait: 1 })
    await assert.rejects(() => slots.run(() => Promise.reject(new Error('broken'))), 'broken')
    assert.isTrue((await slots.run(async () => 'placed')).ok)
  })
})
