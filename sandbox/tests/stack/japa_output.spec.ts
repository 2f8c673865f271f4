import { test } from '@japa/runner'
import {
  addCounts,
  complaintOf,
  describeCounts,
  readJapaOutput,
} from '../../src/stack/testing/japa_output.ts'

const ENDED = '{"event":"test:end","title":"a","isSkipped":false,"errors":[]}'
const BROKE = '{"event":"test:end","title":"b","isSkipped":false,"errors":[{"phase":"test"}]}'
const SUMMARY = '{"aggregates":{"total":4,"passed":1,"failed":1,"skipped":1,"todo":1},"duration":3}'

test.group('What a test run says', () => {
  test('its summary counts, its words are kept', ({ assert }) => {
    const output = readJapaOutput(['orders', ENDED, '  ✔ a', BROKE, SUMMARY].join('\n'))
    assert.deepEqual(output, {
      passed: 1,
      failed: 1,
      skipped: 2,
      complete: true,
      text: 'orders\n  ✔ a',
    })
  })

  test('a run that broke off counts as far as it came, and is known to be incomplete', ({
    assert,
  }) => {
    const output = readJapaOutput([ENDED, BROKE, 'Segmentation fault'].join('\n'))
    assert.include(output, { passed: 1, failed: 1, skipped: 0, complete: false })
  })

  test('a pattern that matches nothing is no success, and is told how to match', ({ assert }) => {
    const none = { passed: 0, failed: 0, skipped: 0 }
    const complaint = complaintOf(none, ['--files=orders/nothing*'])
    assert.match(complaint ?? '', /^No test was run: --files=orders\/nothing\* matches none\. /)
    assert.isNull(complaintOf({ ...none, skipped: 1 }, ['--files=orders/*']))
  })

  test('counts add up to the last line of a run', ({ assert }) => {
    const sum = addCounts([
      { passed: 10, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 3 },
    ])
    assert.equal(describeCounts(sum), '12 passed, 1 failed, 3 skipped')
    assert.equal(describeCounts({ passed: 1, failed: 0, skipped: 0 }), '1 passed, 0 failed')
  })
})
