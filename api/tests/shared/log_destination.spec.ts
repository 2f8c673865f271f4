import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from '@holdfast/sandbox/stack'
import { test } from '@japa/runner'
import pino from 'pino'
import { LogDestination } from '#app/shared/observability/log_destination'

test.group('Log lines', () => {
  test('wait for each other while all is well, and leave with the first that is not', ({
    assert,
    cleanup,
  }) => {
    const folder = scratchFolder('log')
    cleanup(() => folder.remove())
    const file = join(folder.path, 'log')
    const destination = new LogDestination(file)
    const log = pino({}, destination)
    const written = () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).msg)

    log.info('one')
    log.info('two')
    assert.isEmpty(written())

    log.warn('three')
    assert.deepEqual(written(), ['one', 'two', 'three'])

    log.child({ request_id: '1' }).error('four')
    log.info('five')
    assert.deepEqual(written(), ['one', 'two', 'three', 'four'])

    destination.flush()
    assert.lengthOf(written(), 5)
  })
})
