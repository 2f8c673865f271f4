import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { ROOT } from '../src/program.ts'
import { isMap, merge, refusals, STAGES, valuesOf } from '../src/values.ts'

const WRONG: readonly { what: string; values: Record<string, unknown>; key: string }[] = [
  { what: 'a key with a slip of the pen', values: { autoscalling: {} }, key: 'autoscalling' },
  { what: 'a nested one', values: { rollout: { analysis: { succesRate: 1 } } }, key: 'succesRate' },
  { what: 'the tag latest', values: { images: { api: { tag: 'latest' } } }, key: 'images.api.tag' },
  {
    what: 'a tag with a blank',
    values: { images: { web: { tag: 'a b' } } },
    key: 'images.web.tag',
  },
  {
    what: 'an engine that nobody has',
    values: { autoscaling: { engine: 'vpa' } },
    key: 'autoscaling.engine',
  },
  {
    what: 'no pod at all',
    values: { autoscaling: { api: { min: 0 } } },
    key: 'autoscaling.api.min',
  },
  { what: 'a step of 150 %', values: { rollout: { steps: [50, 150] } }, key: 'rollout.steps.1' },
  {
    what: 'a success rate above 1',
    values: { rollout: { analysis: { successRate: 99 } } },
    key: 'successRate',
  },
  {
    what: 'memory in words',
    values: { resources: { api: { memory: 'much' } } },
    key: 'resources.api.memory',
  },
  {
    what: 'a peer without a meaning',
    values: { network: { shoppers: [{ cidr: '10.0.0.0/8' }] } },
    key: 'cidr',
  },
  {
    what: 'a cron expression of four fields',
    values: { autoscaling: { preScaling: { start: '0 7 * *' } } },
    key: 'preScaling',
  },
  {
    what: 'a secret among the settings',
    values: { environment: { api: { STRIPE_SECRET_KEY: 'x' } } },
    key: 'STRIPE_SECRET_KEY',
  },
  {
    what: 'a load balancer without a certificate',
    values: { ingress: { className: 'alb', host: 'a' } },
    key: 'ingress',
  },
]

test.group('Values', () => {
  test('of the chart itself satisfy its schema', ({ assert }) => {
    assert.deepEqual(refusals(valuesOf([])), [])
  })

  for (const { name, files } of STAGES) {
    test(`of ${name} do too`, ({ assert }) => {
      assert.deepEqual(refusals(valuesOf(files)), [])
    })
  }

  for (const { what, values, key } of WRONG) {
    test(`${what} is refused by its key`, ({ assert }) => {
      const said = refusals(merge(valuesOf(['local']), values))
      assert.isNotEmpty(said)
      assert.include(said.join('\n'), key)
    })
  }

  test('name settings that the shop knows', ({ assert }) => {
    const known = readFileSync(join(ROOT, '.env.example'), 'utf8')
    const own = new Set(['WEB_OPS_PORT'])
    for (const { files } of STAGES) {
      const { environment } = valuesOf(files)
      const settings = isMap(environment)
        ? Object.values(environment).filter(isMap).flatMap(Object.keys)
        : []
      assert.isAbove(settings.length, 10)
      for (const setting of settings) {
        assert.isTrue(known.includes(`# ${setting}=`) || own.has(setting), setting)
      }
    }
  })
})
