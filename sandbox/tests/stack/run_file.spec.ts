import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { scratchFolder, until } from '../../src/stack/index.ts'
import { identify } from '../../src/stack/processes.ts'
import { RunFile } from '../../src/stack/run_file.ts'

test.group('What an earlier run left behind', (group) => {
  let folder = scratchFolder('run-file-spec')
  group.each.setup(() => {
    folder = scratchFolder('run-file-spec')
    return () => folder.remove()
  })

  async function sleeper() {
    const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
    await once(child, 'spawn')
    const identity = await identify(child.pid ?? 0)
    if (identity === undefined) throw new Error('sleep did not start')
    return { child, identity }
  }

  const gone = { pid: 4_000_000, startedAt: 'once' }

  function write(launcher: object, children: object[]): RunFile {
    const path = join(folder.path, 'run.json')
    writeFileSync(path, JSON.stringify({ launcher, children }))
    return new RunFile(path)
  }

  test('is ended by the next start', async ({ assert }) => {
    const { child, identity } = await sleeper()
    const file = write(gone, [{ ...identity, stopSignal: 'SIGTERM' }])

    assert.isUndefined(await file.launcher())
    assert.equal(await file.endLeftovers(), 1)

    assert.isTrue(await until(() => child.signalCode === 'SIGTERM', { timeoutMs: 5_000 }))
    assert.isFalse(existsSync(join(folder.path, 'run.json')))
  })

  test('is not mistaken for a later process that got the same id', async ({ assert, cleanup }) => {
    const { child, identity } = await sleeper()
    cleanup(() => void child.kill('SIGKILL'))
    const file = write(gone, [{ pid: identity.pid, startedAt: 'long ago', stopSignal: 'SIGTERM' }])

    assert.equal(await file.endLeftovers(), 0)
    assert.deepEqual(await identify(identity.pid), identity)
  })

  test('is nothing while its launcher lives: the second start finds the first', async ({
    assert,
    cleanup,
  }) => {
    const { child, identity } = await sleeper()
    cleanup(() => void child.kill('SIGKILL'))
    assert.equal(await write(identity, []).launcher(), identity.pid)
  })

  test('a file that cannot be read is no run', async ({ assert }) => {
    const path = join(folder.path, 'run.json')
    writeFileSync(path, '{"launcher":')
    assert.isUndefined(await new RunFile(path).launcher())
    assert.equal(await new RunFile(path).endLeftovers(), 0)
  })
})
