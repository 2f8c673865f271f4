import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../../graph/stack_file.ts'

test.group('The policy pack', () => {
  test('loads as Pulumi loads it, and offers itself to the engine', async ({ assert }) => {
    // Pulumi's runner requires the file; the pack answers with the port that it listens on.
    const script = `require(${JSON.stringify(`${PULUMI_ROOT}/policies/index.ts`)})`
    const child = spawn(process.execPath, ['-e', script, '--', 'unused'], { cwd: PULUMI_ROOT })
    let errors = ''
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    try {
      const first = await Promise.race([
        once(child.stdout, 'data').then(([data]) => String(data)),
        once(child, 'exit').then(([code]) => `ended with ${code}: ${errors}`),
      ])
      assert.match(first, /^\d+\n$/)
    } finally {
      child.kill()
    }
  }).timeout(60_000)
})
