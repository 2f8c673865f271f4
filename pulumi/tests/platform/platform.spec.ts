import { test } from '@japa/runner'
import { at, listAt } from '../../policies/rule.ts'
import { one, stack } from '../support/stacks.ts'

const production = () => stack('production')

test.group('The shop in its cluster', () => {
  test('stands in a namespace without privileges, whose pods wait for the load balancer', async ({
    assert,
  }) => {
    const labels = at(one(await production(), 'Namespace', 'shop').inputs, 'metadata', 'labels')
    assert.include(labels, {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled',
    })
  })

  test('is rolled out after its role, its secrets and its rights are there', async ({ assert }) => {
    const needs = one(await production(), 'Release', 'shop').dependencies.map((urn) =>
      urn.split('::').at(-1)
    )
    assert.includeMembers(needs, ['database-role', 'holdfast-api', 'holdfast-worker', 'shop'])
  })

  test('has a role in the database that can change rows and no tables', async ({ assert }) => {
    const job = one(await production(), 'Job', 'database-role').inputs
    const [container] = listAt(job, 'spec', 'template', 'spec', 'containers')
    const sql = String(
      at(
        listAt(container, 'env').find((one) => at(one, 'name') === 'SQL'),
        'value'
      )
    )
    assert.include(sql, 'GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES')
    assert.notMatch(sql, /GRANT (ALL|CREATE|TRUNCATE)/)
    assert.include(sql, 'WHERE NOT EXISTS')
    assert.equal(at(container, 'securityContext', 'readOnlyRootFilesystem'), true)
  })

  test('is found by CloudFront under the name that the load balancer’s certificate has', async ({
    assert,
  }) => {
    const run = await production()
    const record = one(run, 'Record', 'shop').inputs
    assert.equal(record.name, 'origin.shop.example.com')
    assert.equal(at(record, 'aliases', 0, 'name'), 'shop.eu-west-1.elb.amazonaws.com')
    assert.equal(one(run, 'Certificate', 'origin').inputs.domainName, 'origin.shop.example.com')
    assert.equal(
      at(one(run, 'Distribution', 'shop').inputs, 'origins', 0, 'domainName'),
      'origin.shop.example.com'
    )
  })

  test('may send mail from its own domain and nothing else', async ({ assert }) => {
    const policy: unknown = JSON.parse(
      String(one(await production(), 'UserPolicy', 'mail').inputs.policy)
    )
    assert.lengthOf(listAt(policy, 'Statement'), 1)
    assert.include(String(at(policy, 'Statement', 0, 'Resource')), 'EmailIdentity/mail')
  })
})

test.group('Alarms', () => {
  const EXPECTED = [
    'latency',
    'errors',
    'edge-errors',
    'edge-hits',
    'database-connections',
    'database-capacity',
    'database-cpu',
    'replica-lag',
    'redis-state-1-evictions',
    'redis-state-3-memory',
    'redis-cache-1-hits',
    'redis-cache-2-cpu',
    'queue-age',
    'outbox-lag',
    'dead-letters',
    'canary',
  ]

  test('watch what the shop lives by, and each says what it means', async ({ assert }) => {
    const alarms = (await production()).ofType('aws:cloudwatch/metricAlarm:MetricAlarm')
    const names = alarms.map(({ inputs }) =>
      String(inputs.name).replace('holdfast-production-', '')
    )
    assert.includeMembers(names, EXPECTED)
    for (const { inputs } of alarms) {
      assert.isAbove(String(inputs.alarmDescription).length, 20)
      assert.lengthOf(listAt(inputs, 'alarmActions'), 1)
    }
  })

  test('of CloudFront ring a topic of their own region', async ({ assert }) => {
    const run = await production()
    const far = one(run, 'MetricAlarm', 'alarm-edge-errors').inputs
    assert.equal(far.region, 'us-east-1')
    assert.include(String(at(far, 'alarmActions', 0)), 'Topic/pager-global')
    assert.equal(one(run, 'Topic', 'pager-global').inputs.region, 'us-east-1')
    const near = one(run, 'MetricAlarm', 'alarm-latency').inputs
    assert.match(String(at(near, 'alarmActions', 0)), /Topic\/pager$/)
  })

  test('take a release back for what a release can break', async ({ assert }) => {
    const { inputs } = one(await production(), 'CompositeAlarm', 'alarm-rollback')
    assert.equal(
      inputs.alarmRule,
      ['latency', 'errors', 'canary']
        .map((name) => `ALARM("holdfast-production-${name}")`)
        .join(' OR ')
    )
  })

  test('each have a graph with their line', async ({ assert }) => {
    const run = await production()
    const body: unknown = JSON.parse(String(one(run, 'Dashboard', 'shop').inputs.dashboardBody))
    const alarms = run.ofType('aws:cloudwatch/metricAlarm:MetricAlarm')
    assert.lengthOf(listAt(body, 'widgets'), alarms.length)
    for (const widget of listAt(body, 'widgets'))
      assert.isNumber(at(widget, 'properties', 'annotations', 'horizontal', 0, 'value'))
  })
})

test.group('Around the shop', () => {
  test('workflows of one repository in one environment may deploy, without a key', async ({
    assert,
  }) => {
    const run = await production()
    const trust: unknown = JSON.parse(String(one(run, 'Role', 'deployer').inputs.assumeRolePolicy))
    assert.deepEqual(at(trust, 'Statement', 0, 'Condition', 'StringEquals'), {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:example/holdfast:environment:production',
    })
    const access = one(run, 'AccessPolicyAssociation', 'deployer').inputs
    assert.deepEqual(access.accessScope, { type: 'namespace', namespaces: ['holdfast'] })
  })

  test('somebody hears when a month or a day costs too much', async ({ assert }) => {
    const run = await production()
    const budget = one(run, 'Budget', 'spending').inputs
    assert.equal(budget.limitAmount, '45000')
    assert.deepEqual(at(budget, 'costFilters', 0, 'values'), ['user:holdfast:stack$production'])
    assert.exists(one(run, 'AnomalySubscription', 'spending'))
  })

  test('files have a vault that nobody can shorten', async ({ assert }) => {
    const run = await production()
    assert.equal(one(run, 'VaultLockConfiguration', 'files').inputs.minRetentionDays, 7)
    assert.include(String(at(one(run, 'Selection', 'files').inputs, 'resources', 0)), 'images')
  })

  test('a shopper who is none looks in from outside every five minutes', async ({ assert }) => {
    const { inputs } = one(await production(), 'Canary', 'canary')
    assert.equal(at(inputs, 'schedule', 'expression'), 'rate(5 minutes)')
    assert.equal(at(inputs, 'runConfig', 'environmentVariables', 'SHOP_DOMAIN'), 'shop.example.com')
    assert.isAtMost(String(inputs.name).length, 21)
  })
})
