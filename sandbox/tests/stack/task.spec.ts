import { test } from '@japa/runner'
import { until } from '../../src/stack/index.ts'
import { identify } from '../../src/stack/processes.ts'
import { inParallel, runTask } from '../../src/stack/task.ts'

const sh = (script: string, timeoutMs?: number) =>
  runTask({ title: 'sh', command: 'sh', args: ['-c', script], cwd: '/', timeoutMs })

test.group('A task', () => {
  test('tells what it said on both streams, and how it ended', async ({ assert }) => {
    const result = await sh('echo out; echo err >&2; exit 3')
    assert.equal(result.code, 3)
    assert.include(result.output, 'out\n')
    assert.include(result.output, 'err\n')
  })

  test('that does not exist is a failure, not an exception', async ({ assert }) => {
    const result = await runTask({ title: 'none', command: '/no/such/program', args: [], cwd: '/' })
    assert.notEqual(result.code, 0)
    assert.include(result.output, 'ENOENT')
  })

  test('that hangs is ended, and says so', async ({ assert }) => {
    const result = await sh('echo waiting; sleep 600', 300)
    assert.notEqual(result.code, 0)
    assert.include(result.output, 'It was still running after 0.3 s and was ended.')
  })

  test('takes everything along that it started', async ({ assert }) => {
    const { output } = await sh('sleep 600 & echo $!')
    const gone = async () => (await identify(Number(output))) === undefined
    assert.isTrue(await until(gone, { timeoutMs: 5_000 }))
  })

  test('waits for its turn, and the results keep their order', async ({ assert }) => {
    let running = 0
    let most = 0
    const works = [3, 1, 2, 4].map((number) => async () => {
      most = Math.max(most, ++running)
      await sh('true')
      running--
      return number
    })
    assert.deepEqual(await inParallel(2, works), [3, 1, 2, 4])
    assert.equal(most, 2)
  })
})
