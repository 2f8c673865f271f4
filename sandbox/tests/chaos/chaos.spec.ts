import { test } from '@japa/runner'
import { report, runChaos } from '../../src/chaos/index.ts'

/** Builds, databases and the whole shop on a busy machine. Milliseconds. */
const WITH_BUILD = 10 * 60_000

test.group('A short storm', () => {
  test('forty orders are placed while everything breaks, and every promise is kept', async ({
    assert,
  }) => {
    const result = await runChaos({ seed: 40, orders: 40 })

    assert.deepEqual(result.violations, [], report(result))
  }).timeout(WITH_BUILD)
})
