import { test } from '@japa/runner'
import type { Capacity } from '../capacity/capacity.ts'
import { connectionsAllowed, connectionsWanted } from '../capacity/connections.ts'
import { contradictionsIn } from '../capacity/contradictions.ts'
import { ALLOWED } from '../capacity/in_force.ts'
import { PRODUCTION } from '../capacity/production.ts'
import { type RunOptions, runRefused } from '../graph/run_project.ts'
import { SettingsError } from '../settings/settings_error.ts'
import type { ProjectName, StackName } from '../settings/stack.ts'

interface Bad {
  readonly project: ProjectName
  readonly stack?: StackName
  readonly overrides: NonNullable<RunOptions['overrides']>
  /** The key, and the words that name what is allowed. */
  readonly says: readonly string[]
}

const MISSING: readonly Bad[] = [
  {
    project: 'network',
    overrides: { 'holdfast-network:cidr': undefined },
    says: ['holdfast-network:cidr is not set', 'a private /16 such as 10.20.0.0/16'],
  },
  {
    project: 'network',
    overrides: { 'aws:region': undefined },
    says: ['aws:region is not set', 'eu-west-1'],
  },
  {
    project: 'database',
    overrides: { 'holdfast-database:proxy': undefined },
    says: ['holdfast-database:proxy is not set', 'one of: true, false'],
  },
  {
    project: 'cache',
    overrides: { 'holdfast-cache:snapshotDays': undefined },
    says: ['holdfast-cache:snapshotDays is not set', 'a whole number of days from 1 to 35'],
  },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:adminArns': undefined },
    says: ['holdfast-cluster:adminArns is not set', 'a list of IAM roles'],
  },
  {
    project: 'identity',
    overrides: { 'holdfast-identity:mfa': undefined },
    says: ['holdfast-identity:mfa is not set', 'one of: OFF, OPTIONAL, ON'],
  },
  {
    project: 'edge',
    overrides: { 'holdfast-edge:domain': undefined },
    says: ['holdfast-edge:domain is not set', 'a domain name'],
  },
  {
    project: 'platform',
    overrides: { 'holdfast-platform:pager': undefined },
    says: [
      'holdfast-platform:pager is not set',
      'an https:// address of a pager, or a mail address',
    ],
  },
]

const WRONG: readonly Bad[] = [
  {
    project: 'network',
    overrides: { 'holdfast-network:cidr': '10.0.0.0/8' },
    says: ['is "10.0.0.0/8"', 'a private /16'],
  },
  {
    project: 'network',
    overrides: { 'holdfast-network:natGateways': 'two' },
    says: ['is "two"', 'one of: one, one-per-zone'],
  },
  {
    project: 'network',
    overrides: { 'holdfast-network:flowLogDays': '8' },
    says: ['is "8"', 'one of: 7, 14, 30, 60, 90, 180, 365'],
  },
  {
    project: 'network',
    overrides: { 'holdfast-network:zones': 'eu-west-1a' },
    says: ['zones is "eu-west-1a"', 'a list of 3 or more'],
  },
  {
    project: 'database',
    overrides: { 'holdfast-database:backupDays': '40' },
    says: ['is "40"', 'from 1 to 35'],
  },
  { project: 'database', overrides: { 'holdfast-database:backupDays': '1e1' }, says: ['is "1e1"'] },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:adminCidrs': '["300.1.1.1/32"]' },
    says: ['is "300.1.1.1/32"', 'an IPv4 range'],
  },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:kubernetesVersion': '1.20' },
    says: ['is "1.20"', 'one of: 1.33, 1.34, 1.35'],
  },
  {
    project: 'identity',
    overrides: { 'holdfast-identity:social': '["Myspace=x"]' },
    says: ['is "Myspace=x"', 'Google, Facebook, LoginWithAmazon'],
  },
  {
    project: 'edge',
    overrides: { 'holdfast-edge:priceClass': 'all' },
    says: ['is "all"', 'PriceClass_100'],
  },
  {
    project: 'platform',
    overrides: { 'holdfast-platform:mailFrom': 'nobody' },
    says: ['is "nobody"', 'a sender such as'],
  },
  {
    project: 'platform',
    overrides: { 'holdfast:capacity': 'enormous' },
    says: ['holdfast:capacity is "enormous"', 'one of: production, black-friday'],
  },
]

const CONTRADICTIONS: readonly Bad[] = [
  {
    project: 'network',
    overrides: { 'holdfast-network:natGateways': 'one' },
    says: ['natGateways is "one"', 'one of: one-per-zone'],
  },
  {
    project: 'network',
    overrides: { 'aws:region': 'eu-west-2' },
    says: ['zones must lie in aws:region', 'eu-west-2'],
  },
  {
    project: 'network',
    overrides: { 'holdfast-network:zones': '["eu-west-1a","eu-west-1a","eu-west-1b"]' },
    says: ['three different zones'],
  },
  {
    project: 'database',
    overrides: { 'holdfast-database:copyRegion': 'eu-west-1' },
    says: ['copyRegion is "eu-west-1"', 'another region'],
  },
  {
    project: 'database',
    overrides: { 'holdfast-database:protect': 'false' },
    says: ['protect is "false"', 'one of: true'],
  },
  {
    project: 'database',
    overrides: { 'holdfast-database:backupDays': '7' },
    says: ['too few for production', '14 to 35'],
  },
  {
    project: 'database',
    stack: 'dev',
    overrides: { 'holdfast-database:proxy': 'true' },
    says: ['lets the database sleep', 'one of: false'],
  },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:apiAccess': 'private' },
    says: ['adminCidrs is set, but apiAccess is "private"'],
  },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:adminCidrs': undefined },
    says: ['adminCidrs is not set, though apiAccess is "named-addresses"'],
  },
  {
    project: 'cluster',
    overrides: { 'holdfast-cluster:adminCidrs': '["0.0.0.0/0"]' },
    says: ['more than a /16'],
  },
  {
    project: 'identity',
    overrides: { 'holdfast-identity:mfa': 'OFF' },
    says: ['mfa is "OFF"', 'one of: OPTIONAL, ON'],
  },
  {
    project: 'edge',
    overrides: { 'holdfast-edge:domain': 'shop.elsewhere.org' },
    says: ['does not lie in holdfast-edge:zone', '.example.com'],
  },
  {
    project: 'platform',
    overrides: { 'holdfast-platform:logLevel': 'debug' },
    says: ['logLevel is "debug"', 'one of: info'],
  },
  {
    project: 'database',
    stack: 'dev',
    overrides: { 'holdfast:capacity': 'black-friday' },
    says: ['holdfast:capacity is "black-friday"', 'one of: dev'],
  },
]

for (const [title, cases] of [
  ['A missing setting', MISSING],
  ['A wrong setting', WRONG],
  ['A contradiction', CONTRADICTIONS],
] as const) {
  test.group(title, () => {
    for (const { project, stack = 'production', overrides, says } of cases) {
      test(`of ${project} (${Object.keys(overrides).join()}: ${Object.values(overrides).join()}) is refused before anything is declared`, async ({
        assert,
      }) => {
        const { error, declared } = await runRefused(project, stack, { overrides })
        assert.instanceOf(error, SettingsError)
        assert.equal(declared, 0)
        for (const words of says) assert.include(String(error), words)
      })
    }
  })
}

test.group('Settings', () => {
  test('are judged all at once, so that one run tells everything', async ({ assert }) => {
    const { error } = await runRefused('database', 'production', {
      overrides: {
        'holdfast-database:proxy': undefined,
        'holdfast-database:backupDays': '0',
        'holdfast-database:copyRegion': 'eu-west-1',
      },
    })
    if (!(error instanceof SettingsError)) throw error
    assert.lengthOf(error.problems, 4)
    assert.include(error.message, 'nothing was declared')
    assert.include(error.message, 'Pulumi.production.yaml')
  })

  test('of a stack that there is not are refused by its name', async ({ assert }) => {
    const { error, declared } = await runRefused('network', 'dev', { stackName: 'prod' })
    assert.equal(declared, 0)
    assert.include(String(error), 'stack is "prod"; it must be one of: dev, staging, production')
  })
})

test.group('Capacity', () => {
  for (const capacity of Object.values(ALLOWED).flat()) {
    test(`${capacity.name} contradicts itself nowhere, and every pod finds a connection`, ({
      assert,
    }) => {
      assert.deepEqual(contradictionsIn(capacity), [])
      assert.isAtMost(connectionsWanted(capacity), connectionsAllowed(capacity))
    })
  }

  test('that cannot be is refused with its key', ({ assert }) => {
    const { database, nodes, shop } = PRODUCTION
    const cases: [Partial<Capacity>, string][] = [
      [{ database: { ...database, minAcu: 65 } }, 'database.minAcu'],
      [{ database: { ...database, minAcu: 0.3 } }, 'database.minAcu'],
      [{ database: { ...database, maxAcu: 512 } }, 'database.maxAcu'],
      [{ database: { ...database, minAcu: 2, maxAcu: 3 } }, 'database.maxAcu'],
      [{ shop: { ...shop, api: { min: 9, max: 3 } } }, 'shop.api'],
      [{ nodes: { ...nodes, warmCpu: 999 } }, 'nodes.warmCpu'],
      [
        { nodes: { ...nodes, system: { instanceType: 'm7g.large', count: 1 } } },
        'nodes.system.count',
      ],
    ]
    for (const [change, key] of cases) {
      const found = contradictionsIn({ ...PRODUCTION, ...change })
      assert.include(
        found.map((one) => one.key),
        key
      )
    }
  })

  test('follows Aurora’s rule for connections', ({ assert }) => {
    const allowed = (minAcu: number, maxAcu: number) =>
      connectionsAllowed({ ...PRODUCTION, database: { minAcu, maxAcu, readers: 2 } })
    assert.equal(allowed(0.5, 256), 2_000)
    assert.equal(allowed(1, 32), 5_000)
    assert.equal(allowed(1, 8), 1_802)
  })
})
