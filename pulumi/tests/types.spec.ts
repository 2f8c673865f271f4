import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../graph/stack_file.ts'

const run = promisify(execFile)
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

test.group('The programs', () => {
  test('satisfy the types of the providers', async ({ assert }) => {
    const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: PULUMI_ROOT }).catch(
      (error: { stdout: string }) => error
    )
    assert.equal(stdout, '')
  }).timeout(180_000)
})
