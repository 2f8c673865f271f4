import { test } from '@japa/runner'
import { stagesOf, usersFor, visitsAMinute } from '../settings/shape.ts'

test.group('The shape of a run', () => {
  test('is stretched to its time, and scaled to its rate', ({ assert }) => {
    const phases = [
      { name: 'up', time: 1, rate: 1 },
      { name: 'down', time: 3, rate: 0.1 },
    ]
    assert.deepEqual(stagesOf(phases, { rate: 50, minutes: 2 }, 10), [
      { duration: '30s', target: 300 },
      { duration: '90s', target: 30 },
    ])
  })

  test('somebody comes, however small the machine', ({ assert }) => {
    assert.equal(visitsAMinute(0.001, 10), 1)
    const [stage] = stagesOf([{ name: 'blink', time: 1, rate: 1 }], { rate: 1, minutes: 0.001 }, 10)
    assert.equal(stage?.duration, '1s')
  })

  test('as many users as are in the shop at once, and some to spare', ({ assert }) => {
    assert.equal(usersFor(60, 30), 40)
  })
})
