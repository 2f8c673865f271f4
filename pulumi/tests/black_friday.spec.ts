import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../graph/stack_file.ts'
import { differences } from '../plan/differences.ts'
import { planPage } from '../plan/plan.ts'
import { stack } from './support/stacks.ts'

/** Capacity, and what watches it: a replica more has its alarms and its graph. */
const CAPACITY =
  /^(serverlessv2ScalingConfiguration\.(min|max)Capacity|nodeType|numCacheClusters|spec\.limits\.cpu|spec\.replicas|values\.autoscaling\.\S+|scalingConfig\.\S+)$/
const WATCHING = /aws:cloudwatch\/(metricAlarm:MetricAlarm|dashboard:Dashboard)/

test.group('Preparing for the event', () => {
  test('changes capacity and nothing else', async ({ assert }) => {
    const found = differences(await stack('production'), await stack('black-friday'))
    const other = found.filter(({ urn, path }) => !CAPACITY.test(path) && !WATCHING.test(urn))
    assert.deepEqual(other, [])
    assert.isAbove(found.length, 10)
  })

  test('removes nothing', async ({ assert }) => {
    const found = differences(await stack('production'), await stack('black-friday'))
    assert.isEmpty(found.filter(({ after }) => after === 'removed'))
  })

  test('raises the database’s floor, keeps machines warm, and puts pods up beforehand', async ({
    assert,
  }) => {
    const found = differences(await stack('production'), await stack('black-friday'))
    const after = new Map(found.map(({ path, after: value }) => [path, value]))
    assert.equal(after.get('serverlessv2ScalingConfiguration.minCapacity'), 32)
    assert.equal(after.get('spec.replicas'), 16)
    assert.equal(after.get('values.autoscaling.api.min'), 16)
    assert.include(after.get('values.autoscaling.preScaling'), { start: '30 7 * * *', api: 40 })
  })

  test('is one line of one file', ({ assert }) => {
    const source = readFileSync(join(PULUMI_ROOT, 'capacity/in_force.ts'), 'utf8')
    assert.lengthOf(source.match(/^ {2}production: (PRODUCTION|BLACK_FRIDAY),$/gm) ?? [], 1)
  })
})

test.group('The plan', () => {
  test('under docs/ is what production is made of now', async ({ assert }) => {
    const kept = readFileSync(join(PULUMI_ROOT, '../docs/infra/plan-production.md'), 'utf8')
    const page = planPage('production', await stack('production'))
    assert.equal(kept, page, 'run "make infra-plan STACK=production WRITE=1"')
  })

  test('shows every project, every stack reference and every resource', async ({ assert }) => {
    const run = await stack('staging')
    const page = planPage('staging', run)
    const made = run.resources.filter(({ custom }) => custom)
    assert.include(page, `${made.length} resources`)
    for (const arrow of [
      'network ==> database',
      'network ==> cluster',
      'cluster ==> edge',
      'edge ==> identity',
      'identity ==> platform',
      'database ==> platform',
    ])
      assert.include(page, arrow)
    const counted = [...page.matchAll(/^\| [^|]*\| \w+ \| (\d+) \|/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0
    )
    assert.equal(counted, made.length)
  })
})
