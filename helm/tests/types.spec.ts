import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { ROOT } from '../src/program.ts'

const run = promisify(execFile)
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

test.group('What brings the charts into a cluster', () => {
  test('satisfies its types', async ({ assert }) => {
    const { stdout } = await run(process.execPath, [tsc, '-p', '.'], {
      cwd: join(ROOT, 'helm'),
    }).catch((error: { stdout: string }) => error)
    assert.equal(stdout, '')
  }).timeout(180_000)
})
