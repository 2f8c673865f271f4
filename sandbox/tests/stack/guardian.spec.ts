import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { test } from '@japa/runner'
import { identify } from '../../src/stack/processes.ts'
import { until } from '../../src/stack/index.ts'

const GUARDIAN = join(import.meta.dirname, '../../src/stack/guardian_process.ts')

/** A launcher with one child and a throw-away folder; says both, then waits to be killed. */
const LAUNCHER = `
  import { Child } from '${join(import.meta.dirname, '../../src/stack/child.ts')}'
  import { scratchFolder } from '${join(import.meta.dirname, '../../src/stack/scratch.ts')}'
  const folder = scratchFolder('guardian-spec')
  const child = new Child({ name: 'sleeper', command: 'sleep', args: ['600'], logFile: folder.path + '/log' })
  console.log(JSON.stringify({ pid: child.pid, folder: folder.path }))
  setInterval(() => undefined, 1000)
`

test('a launcher that is killed leaves no process and no folder behind', async ({ assert }) => {
  const launcher = spawn(process.execPath, ['--input-type=module-typescript', '-e', LAUNCHER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: launcher.stdout }), 'line')
  const { pid, folder }: { pid: number; folder: string } = JSON.parse(String(line))
  assert.isDefined(await identify(pid))
  assert.isTrue(existsSync(folder))

  launcher.kill('SIGKILL')

  const gone = await until(async () => (await identify(pid)) === undefined, { timeoutMs: 10_000 })
  assert.isTrue(gone, 'the child still runs')
  assert.isTrue(
    await until(() => !existsSync(folder), { timeoutMs: 5_000 }),
    'the folder is still there'
  )
})

test('only what was entrusted is ended, and an id that nobody has is no harm', async ({
  assert,
  cleanup,
}) => {
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' })
  cleanup(() => void stranger.kill('SIGKILL'))
  const entrusted = spawn('sleep', ['600'], { stdio: 'ignore' })
  await once(entrusted, 'spawn')
  const guardian = spawn(process.execPath, [GUARDIAN], { stdio: ['pipe', 'ignore', 'inherit'] })
  const order = { order: 'guard', stopSignal: 'SIGTERM', graceMs: 1_000 }
  guardian.stdin.write(`${JSON.stringify({ ...order, pid: 4_000_000 })}\n`)
  guardian.stdin.end(`${JSON.stringify({ ...order, pid: entrusted.pid })}\n`)

  await once(guardian, 'exit')

  assert.isTrue(await until(() => entrusted.signalCode === 'SIGTERM', { timeoutMs: 5_000 }))
  assert.isNull(stranger.signalCode)
})
