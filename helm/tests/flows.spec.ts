import { join } from 'node:path'
import { test } from '@japa/runner'
import { computeFlows, type Flow, flowTable } from '../src/flows.ts'
import { renderSandbox, renderShop } from '../src/manifests.ts'
import { findProgram } from '../src/program.ts'
import { valuesFile } from '../src/values.ts'

const PLATFORM = join(import.meta.dirname, 'fixtures/platform.yaml')
const WITHOUT = process.env.CHART_TOOLS !== '1' || findProgram('helm') === undefined

async function localFlows(): Promise<Flow[]> {
  return computeFlows([...(await renderShop([valuesFile('local')])), ...(await renderSandbox())])
}

function callers(flows: readonly Flow[], to: string, port: number): string[] {
  return flows.filter((flow) => flow.to === to && flow.port === port).map(({ from }) => from)
}

test.group('Network policies, as a cluster enforces them', (group) => {
  group.tap((each) => each.skip(WITHOUT, '"make chart-test" runs it').timeout(60_000))

  test('let nobody but api, worker and migrations reach database and Redis', async ({ assert }) => {
    const flows = await localFlows()
    process.stdout.write(`${flowTable(flows)}\n`)
    assert.sameMembers(callers(flows, 'postgres', 5432), ['api', 'worker', 'migrations'])
    for (const store of ['redis-cache', 'redis-state']) {
      assert.sameMembers(callers(flows, store, 6379), ['api', 'worker', 'migrations'])
    }
  })

  test('let nobody but Prometheus read figures', async ({ assert }) => {
    const flows = await localFlows()
    for (const [part, port] of [
      ['api', 3334],
      ['web', 3004],
      ['worker', 3344],
      ['prober', 3354],
    ] as const) {
      assert.deepEqual(callers(flows, part, port), ['Prometheus'])
    }
  })

  test('lead shoppers through the load balancer alone', async ({ assert }) => {
    const flows = await localFlows()
    assert.sameMembers(callers(flows, 'api', 3333), ['web', 'prober', 'test', 'providers'])
    assert.sameMembers(callers(flows, 'web', 3000), ['prober', 'test', 'providers'])
  })

  test('let nothing out but what the shop needs', async ({ assert }) => {
    const flows = await localFlows()
    assert.deepEqual(
      flows.filter(({ to }) => to === 'outside' || to === 'anybody'),
      []
    )
    const web = flows.filter(({ from }) => from === 'web').map(({ to, port }) => `${to} ${port}`)
    assert.sameMembers(web, ['api 3333', 'names (DNS) 53'])
  })

  test('in the cloud the database is where the platform says, and nowhere else', async ({
    assert,
  }) => {
    const flows = computeFlows(await renderShop([valuesFile('production'), PLATFORM]))
    assert.sameMembers(callers(flows, '10.30.0.0/16', 5432), ['api', 'worker', 'migrations'])
    assert.sameMembers(callers(flows, 'api', 3334), ['Prometheus', '10.30.0.0/16'])
  })
})
