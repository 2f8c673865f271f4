import { join } from 'node:path'
import { test } from '@japa/runner'
import { Child } from '../../src/stack/child.ts'
import { scratchFolder, until } from '../../src/stack/index.ts'
import { type Part, Supervisor } from '../../src/stack/supervisor.ts'

test.group('The supervisor', (group) => {
  let folder = scratchFolder('supervisor-spec')
  group.each.setup(() => {
    folder = scratchFolder('supervisor-spec')
    return () => folder.remove()
  })

  const part = (name: string, stage: Part['stage'], script: string): Part => ({
    name,
    stage,
    start: async () => {
      const logFile = join(folder.path, `${name}.log`)
      const child = new Child({ name, command: 'sh', args: ['-c', script], logFile })
      return { child, stop: () => child.stop() }
    },
  })

  test('starts a part again that dies, and tells what it said last', async ({ assert }) => {
    const said: string[] = []
    const supervisor = new Supervisor({ say: (line) => said.push(line), restart: true })
    await supervisor.start(part('api', 'application', 'echo out of luck; sleep 600'))
    const firstStarted = await until(() => supervisor.lastWords('api').includes('luck'), {
      timeoutMs: 5_000,
    })
    assert.isTrue(firstStarted)

    supervisor.kill('api', 'SIGKILL')

    assert.isTrue(await until(() => said.includes('api runs again'), { timeoutMs: 10_000 }))
    assert.include(said.join('\n'), 'api ended unexpectedly (SIGKILL)')
    assert.include(said.join('\n'), 'out of luck')
    assert.isTrue(supervisor.isRunning('api'))
    await supervisor.stop()
  })

  test('leaves a dead part alone where a test wants to see what happens without it', async ({
    assert,
  }) => {
    const supervisor = new Supervisor({ say: () => undefined, restart: false })
    await supervisor.start(part('api', 'application', 'sleep 600'))
    supervisor.kill('api', 'SIGKILL')
    assert.isTrue(await until(() => !supervisor.isRunning('api'), { timeoutMs: 5_000 }))

    await supervisor.startAgain('api')
    assert.isTrue(supervisor.isRunning('api'))
    await supervisor.stop()
  })

  test('ends what faces the shopper first and the stores last', async ({ assert }) => {
    const order: string[] = []
    const noted = (one: Part): Part => ({
      ...one,
      start: async () => {
        const service = await one.start()
        void service.child.exited.then(() => order.push(one.name))
        return service
      },
    })
    const supervisor = new Supervisor({ say: () => undefined, restart: true })
    await supervisor.start(noted(part('postgres', 'store', 'sleep 600')))
    await supervisor.start(noted(part('api', 'application', 'sleep 600')))
    await supervisor.start(noted(part('balancer', 'front', 'sleep 600')))

    await supervisor.stop()

    assert.deepEqual(order, ['balancer', 'api', 'postgres'])
  })

  test('a part that ignores the request to end is killed after its grace period', async ({
    assert,
  }) => {
    const child = new Child({
      name: 'stubborn',
      command: 'sh',
      args: ['-c', 'trap "" TERM; echo deaf; while true; do sleep 0.1; done'],
      logFile: join(folder.path, 'stubborn.log'),
      graceMs: 200,
    })
    await until(() => child.lastWords().includes('deaf'), { timeoutMs: 5_000 })
    await child.stop()
    assert.deepEqual(await child.exited, { code: null, signal: 'SIGKILL' })
  })
})
