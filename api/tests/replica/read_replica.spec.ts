import { join } from 'node:path'
import { test } from '@japa/runner'
import {
  freePort,
  scratchFolder,
  startPostgresForTests,
  startStandby,
  until,
  type Postgres,
  type TestPostgres,
} from '@holdfast/sandbox/stack'
import { ApiProcess } from '#tests/support/api_process'

const FROM_REPLICA = 'db_reads_total{from="replica",because="fit"}'
const FOR_WRITERS = 'db_reads_total{from="writer",because="just_written"}'
const SOON = { timeoutMs: 20_000 }

test.group('A shop with a read replica', (group) => {
  const scratch = scratchFolder('api-standby')
  let primary: TestPostgres
  let standby: Postgres
  let api: ApiProcess
  let questions = 0

  group.tap((each) => each.timeout(90_000))
  group.setup(async () => {
    primary = await startPostgresForTests()
    standby = await startStandby(primary, {
      dataDir: join(scratch.path, 'data'),
      port: await freePort(),
      logFile: join(scratch.path, 'standby.log'),
      durable: false,
    })
    api = await ApiProcess.start({ DATABASE_URL: primary.url, DATABASE_REPLICA_URL: standby.url })
    return async () => {
      await api.stop()
      await standby.stop()
      await primary.stop()
      scratch.remove()
    }
  })
  group.each.setup(async () => {
    await until(isFit, SOON)
  })

  const isFit = async () => (await api.metric('db_replica_fit')) === 1

  /** A list that nobody has asked for yet, so that no cache knows it. */
  const browse = (headers?: Record<string, string>) =>
    api.ask('GET', `/products?minPrice=${++questions}`, headers)

  /** How much a metric grew by what was done. */
  async function grownBy(metric: string, work: () => Promise<unknown>): Promise<number> {
    const before = await api.metric(metric)
    await work()
    return (await api.metric(metric)) - before
  }

  async function newCart(): Promise<string> {
    const answer = await api.ask('POST', '/carts')
    const { token }: { token: string } = JSON.parse(await answer.text())
    return token
  }

  test('reads the catalogue there', async ({ assert }) => {
    for (const path of [
      '/categories',
      '/products/no-such-thing',
      '/products/no-such-thing/recommendations',
      `/search/suggestions?q=mug${++questions}`,
      `/products?q=mug${++questions}`,
    ]) {
      const reads = await grownBy(FROM_REPLICA, () => api.ask('GET', path))
      assert.isAtLeast(reads, 1, path)
    }
  })

  test('lets those who have just written read what they wrote, by cookie or by header', async ({
    assert,
  }) => {
    const token = await newCart()
    assert.isAbove(await grownBy(FOR_WRITERS, () => browse({ 'x-cart-token': token })), 0)
    assert.isAbove(await grownBy(FOR_WRITERS, () => browse({ cookie: `hf_cart=${token}` })), 0)
    assert.equal(await grownBy(FOR_WRITERS, () => browse()), 0, 'others read elsewhere')
    assert.equal(
      await grownBy(FOR_WRITERS, () => browse({ 'x-cart-token': 'somebody-else-entirely' })),
      0
    )
  })

  test('reads carts where they are written', async ({ assert }) => {
    const token = await newCart()
    const reads = await grownBy(FROM_REPLICA, async () => {
      const cart = await api.ask('GET', '/cart', { 'x-cart-token': token })
      assert.equal(cart.status, 200)
    })
    assert.equal(reads, 0)
  })

  test('says how it stands with the replica', async ({ assert }) => {
    const { text } = await api.probe('/metrics')
    for (const name of ['db_reads_total', 'db_replica_lag_seconds', 'db_replica_fit']) {
      assert.include(text, `# TYPE ${name} `)
    }
    assert.include(text, 'db_replica_fit 1')
  })

  test('answers all the same when the replica is killed, and stays ready', async ({ assert }) => {
    const statuses = new Map<number, number>()
    let isOver = false
    const shopper = async () => {
      while (!isOver) {
        const { status } = await browse()
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const shoppers = Promise.all([shopper(), shopper(), shopper(), shopper()])
    process.kill(standby.child.pid, 'SIGKILL')
    assert.isTrue(await until(async () => !(await isFit()), { timeoutMs: 2_000 }))
    assert.equal((await api.probe('/readyz')).status, 200)
    assert.notInclude((await api.probe('/metrics')).text, 'db_replica_lag_seconds 0')
    await standby.child.exited
    standby = await startStandby(primary, {
      dataDir: join(scratch.path, 'data'),
      port: standby.port,
      logFile: join(scratch.path, 'standby.log'),
      durable: false,
    })
    assert.isTrue(await until(isFit, SOON), 'and it is read from again')
    isOver = true
    await shoppers
    assert.deepEqual([...statuses.keys()], [200])
    assert.isAbove(statuses.get(200) ?? 0, 20)
  })
})
