import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'

const RUNBOOK = new URL('../../../docs/runbooks/dead-letters.md', import.meta.url)

test.group('Who finds dead letters', () => {
  test('reads in the runbook what each handler leaves undone', ({ assert }) => {
    const runbook = readFileSync(RUNBOOK, 'utf8')
    for (const handler of new Set(
      Object.values(SUBSCRIPTIONS).flatMap((handlers) => Object.keys(handlers))
    )) {
      assert.include(runbook, `\`${handler}\``)
    }
  })
})
