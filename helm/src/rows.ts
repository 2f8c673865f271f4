import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, makeBadRelease } from './bad_releases.ts'
import {
  at,
  getJson,
  helm,
  kubectl,
  listAt,
  NAMESPACE,
  RELEASE,
  tryKubectl,
  until,
} from './cluster.ts'
import { deliverImages } from './deliver.ts'
import { computeFlows, flowTable } from './flows.ts'
import { imageName, retag } from './images.ts'
import { renderSandbox, renderShop } from './manifests.ts'
import { say } from './program.ts'
import { Broken, expect } from './proof.ts'
import {
  currentRevision,
  installSandbox,
  installShop,
  prepareNamespace,
  release,
  rollback,
} from './release.ts'
import { followRollouts, rolloutState } from './rollouts.ts'
import type { Shoppers } from './shoppers.ts'
import { valuesFile } from './values.ts'

export interface Stage {
  readonly tag: string
  readonly shop: string
  readonly providers: string
}

interface RowOf {
  /** By which it is asked for alone. */
  readonly name: string
  readonly what: string
  readonly isTried: (stage: Stage, shoppers: Shoppers) => Promise<string>
}

const PEOPLE = 3
const CHART = valuesFile('local').replace(/\/values\/local\.yaml$/, '')

/** From the top: each leaves the shop as it found it. */
export const ROWS: readonly RowOf[] = [
  {
    name: 'install',
    what: 'a fresh install serves the shop, an order is paid, helm test passes',
    isTried: install,
  },
  {
    name: 'secrets',
    what: 'missing Secrets are named, and nothing is made',
    isTried: missingSecrets,
  },
  { name: 'good', what: 'a good release comes out, no request fails', isTried: goodRelease },
  bad('errors', 'answers 5xx for 5 % of requests'),
  bad('checkout', 'sells nothing and answers 200 elsewhere'),
  bad('slow', 'is slow'),
  bad('memory', 'runs out of memory'),
  bad('crash', 'crashes again and again'),
  bad('unready', 'never gets ready'),
  {
    name: 'migration',
    what: 'a release whose migration fails rolls nothing out',
    isTried: badMigration,
  },
  {
    name: 'database',
    what: 'a pod with a wrong database never gets ready, and says why',
    isTried: wrongDatabase,
  },
  { name: 'drain', what: 'pods of every part are evicted, no request fails', isTried: evictions },
  {
    name: 'kill',
    what: 'pods of every part are killed: what was in flight fails, no more',
    isTried: kills,
  },
  {
    name: 'stores',
    what: 'PostgreSQL, Redis cache and Redis state go away and come back',
    isTried: stores,
  },
  { name: 'flows', what: 'network policies let nobody reach what they need not', isTried: flows },
]

async function install(stage: Stage, shoppers: Shoppers): Promise<string> {
  await prepareNamespace()
  await installSandbox(stage.tag)
  await installShop(stage.tag, [valuesFile('local')])
  const { outcome, why } = await followRollouts(600)
  expect(outcome === 'promoted', why)
  shoppers.start(1)
  await until(async () => shoppers.bought.some(({ isPaid }) => isPaid), {
    seconds: 120,
    otherwise: () => 'nobody could pay within two minutes',
  })
  await shoppers.stop()
  await expectNothingLost(shoppers)
  await helm(['test', RELEASE, '--timeout', '3m'])
  return `${shoppers.bought.length} orders placed and paid, helm test passed`
}

/** As an install would see it: a name that is not there. */
async function missingSecrets(): Promise<string> {
  const args = [
    'upgrade',
    RELEASE,
    CHART,
    '--reset-then-reuse-values',
    '--set',
    'secrets.existing.web=forgotten',
  ]
  const said = await helm([...args, '--dry-run=server']).then(
    () => 'it was not refused',
    (error: Error) => error.message
  )
  expect(said.includes('these Secrets are missing') && said.includes('forgotten'), said)
  return 'refused: the Secret is named'
}

async function goodRelease(stage: Stage, shoppers: Shoppers): Promise<string> {
  const tag = `${stage.tag}-good`
  for (const part of ['api', 'worker', 'web'])
    await retag(imageName(part, stage.tag), imageName(part, tag))
  await deliverImages(tag, ['api', 'worker', 'web'])
  const from = Date.now()
  shoppers.start(PEOPLE)
  try {
    await release(tag)
  } finally {
    await shoppers.stop()
  }
  const { count, failed } = shoppers.between(from, Date.now())
  expect(failed.length === 0, `${failed.length} of ${count} requests failed: ${inWords(failed)}`)
  await expectNothingLost(shoppers)
  return `promoted in ${Math.round((Date.now() - from) / 1000)} s, 0 of ${count} requests failed`
}

function bad(fault: Fault, words: string): RowOf {
  return {
    name: fault,
    what: `a release that ${words} is taken back by itself`,
    isTried: (stage, shoppers) => badRelease(stage, shoppers, fault),
  }
}

/** Pods that never serve are given five minutes from the release on; those that do three, from the first that is ready. */
async function badRelease(stage: Stage, shoppers: Shoppers, fault: Fault): Promise<string> {
  const tag = await makeBadRelease(fault, stage.tag)
  await deliverImages(tag, ['api'])
  const before = await rolloutState('api')
  const revision = await currentRevision()
  shoppers.start(PEOPLE)
  try {
    const from = Date.now()
    await upgradeApi(tag)
    let readyAt: number | undefined
    await until(
      async () => {
        if (readyAt === undefined && (await isNewestReady(before.newest))) readyAt = Date.now()
        return (await rolloutState('api')).isAborted
      },
      { seconds: 420, every: 2, otherwise: () => `it was not taken back within seven minutes` }
    )
    const to = Date.now()
    const neverServes = fault === 'crash' || fault === 'unready'
    const took = Math.round((to - (neverServes ? from : (readyAt ?? from))) / 1000)
    const { count, failed } = shoppers.between(readyAt ?? from, to)
    const share = (100 * failed.length) / Math.max(1, count)
    const seen = `taken back after ${took} s, ${failed.length} of ${count} requests failed (${share.toFixed(1)} %)`
    expect(took <= (neverServes ? 300 : 180), `${seen}: too late`)
    expect(share <= 2, `${seen}: too many. ${inWords(failed)}`)
    const now = await rolloutState('api')
    expect(now.stable === before.stable, 'other pods serve than before')
    return seen
  } finally {
    await rollback(revision)
    await shoppers.stop()
    await expectNothingLost(shoppers)
  }
}

async function badMigration(stage: Stage, shoppers: Shoppers): Promise<string> {
  const tag = await makeBadRelease('migration', stage.tag)
  await deliverImages(tag, ['api'])
  const before = await rolloutState('api')
  const revision = await currentRevision()
  const from = Date.now()
  shoppers.start(PEOPLE)
  const said = await upgradeApi(tag).then(
    () => '',
    (error: Error) => error.message
  )
  const seconds = Math.round((Date.now() - from) / 1000)
  await shoppers.stop()
  const after = await rolloutState('api')
  await rollback(revision)
  expect(said !== '', 'the release came out')
  expect(after.newest === before.newest, 'pods of the release were made')
  const { count, failed } = shoppers.between(from, Date.now())
  expect(failed.length === 0, `${failed.length} of ${count} requests failed: ${inWords(failed)}`)
  await expectNothingLost(shoppers)
  expect(seconds <= 300, `it took ${seconds} s to say so`)
  return `refused after ${seconds} s, no pod was made, 0 of ${count} requests failed`
}

async function wrongDatabase(): Promise<string> {
  const pod = await podOf('api')
  const manifest = await getJson(['pod', pod])
  const container = listAt(manifest, 'spec', 'containers')[0]
  const spec = at(manifest, 'spec')
  const name = 'wrong-database'
  const env = [
    ...listAt(container, 'env'),
    { name: 'DATABASE_URL', value: 'postgres://holdfast:wrong@postgres:5432/holdfast' },
  ]
  const wrong = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      labels: { 'app.kubernetes.io/name': 'holdfast', 'app.kubernetes.io/component': 'api' },
    },
    spec: {
      securityContext: at(spec, 'securityContext'),
      automountServiceAccountToken: false,
      restartPolicy: 'Never',
      containers: [
        {
          ...(typeof container === 'object' ? container : {}),
          env,
          volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        },
      ],
      volumes: [{ name: 'tmp', emptyDir: {} }],
    },
  }
  try {
    await kubectl(['--namespace', NAMESPACE, 'apply', '-f', '-'], { input: JSON.stringify(wrong) })
    await until(
      async () =>
        (await tryKubectl(['logs', name])).stdout.includes('password authentication failed'),
      {
        seconds: 90,
        otherwise: () => 'it does not say why',
      }
    )
    const ready = at(await getJson(['pod', name]), 'status', 'containerStatuses', 0, 'ready')
    expect(ready === false, 'it is ready')
    return 'not ready, and the log says: password authentication failed'
  } finally {
    await tryKubectl(['delete', 'pod', name, '--now', '--ignore-not-found'])
  }
}

async function evictions(_stage: Stage, shoppers: Shoppers): Promise<string> {
  const from = Date.now()
  shoppers.start(PEOPLE)
  await wait(5_000)
  for (const part of ['api', 'web', 'worker']) {
    const pod = await podOf(part)
    const eviction = {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: pod, namespace: NAMESPACE },
    }
    await kubectl(
      ['create', '--raw', `/api/v1/namespaces/${NAMESPACE}/pods/${pod}/eviction`, '-f', '-'],
      {
        input: JSON.stringify(eviction),
      }
    )
    await settled(part)
  }
  await shoppers.stop()
  const { count, failed } = shoppers.between(from, Date.now())
  expect(failed.length === 0, `${failed.length} of ${count} requests failed: ${inWords(failed)}`)
  await expectNothingLost(shoppers)
  return `api, web and worker evicted once each, 0 of ${count} requests failed`
}

async function kills(_stage: Stage, shoppers: Shoppers): Promise<string> {
  const from = Date.now()
  shoppers.start(PEOPLE)
  await wait(5_000)
  for (const part of ['api', 'web', 'worker']) {
    await tryKubectl(['delete', 'pod', await podOf(part), '--grace-period=0', '--force'])
    await settled(part)
  }
  await shoppers.stop()
  const { count, failed } = shoppers.between(from, Date.now())
  // Each shopper has one request under way: with each of two pods that serve, so many can be cut off.
  expect(
    failed.length <= PEOPLE * 2,
    `${failed.length} of ${count} requests failed: ${inWords(failed)}`
  )
  await expectNothingLost(shoppers)
  return `api, web and worker killed once each, ${failed.length} of ${count} requests failed`
}

async function stores(_stage: Stage, shoppers: Shoppers): Promise<string> {
  const felt: string[] = []
  const during = async (what: string, body: () => Promise<void>) => {
    const from = Date.now()
    await body()
    const { count, failed } = shoppers.between(from, Date.now())
    felt.push(`${what}: ${failed.length} of ${count} requests failed`)
    say(`   ${felt.at(-1)}`)
  }
  shoppers.start(PEOPLE)
  await wait(5_000)
  await during('PostgreSQL restarted', async () => {
    // Its process ends and is started again on the same data.
    await tryKubectl(['exec', 'postgres-0', '--', '/bin/sh', '-c', 'kill -INT 1'])
    await wait(5_000)
    await kubectl([
      '--namespace',
      NAMESPACE,
      'wait',
      '--for=condition=Ready',
      'pod/postgres-0',
      '--timeout=120s',
    ])
    await wait(5_000)
  })
  for (const role of ['cache', 'state']) {
    await during(`Redis ${role} away for a minute`, async () => {
      await scale(`redis-${role}`, 0)
      await wait(60_000)
      await scale(`redis-${role}`, 1)
      await wait(10_000)
    })
  }
  await shoppers.stop()
  await expectNothingLost(shoppers)
  await until(async () => (await waitingEvents()) === 0, {
    seconds: 180,
    every: 3,
    otherwise: () => 'events wait that nobody takes',
  })
  const ledger = await tryKubectl([
    ...[
      'exec',
      await podOf('api'),
      '--',
      '/nodejs/bin/node',
      'build/ace.js',
      'ledger:check',
      '--no-ansi',
      '--grace=0',
    ],
  ])
  expect(ledger.code === 0, `the ledger does not agree: ${ledger.stdout}`)
  return `${felt.join('; ')}; the ledger agrees, no event waits`
}

async function flows(): Promise<string> {
  const all = computeFlows([
    ...(await renderShop([valuesFile('local')])),
    ...(await renderSandbox()),
  ])
  say(flowTable(all))
  const callers = (to: string, port: number) =>
    all.filter((flow) => flow.to === to && flow.port === port).map(({ from }) => from)
  const toDatabase = callers('postgres', 5432).sort().join(', ')
  expect(toDatabase === 'api, migrations, worker', `PostgreSQL is reached by ${toDatabase}`)
  for (const [part, port] of [
    ['api', 3334],
    ['web', 3004],
    ['worker', 3344],
    ['prober', 3354],
  ] as const) {
    const readers = callers(part, port).join(', ')
    expect(readers === 'Prometheus', `figures of ${part} are read by ${readers}`)
  }
  return `${all.length} flows; the database for ${toDatabase}, figures for Prometheus alone`
}

/** Both releases go; the namespace holds nothing of them, and neither does the cluster. */
export async function tearDown(): Promise<string> {
  for (const name of [RELEASE, 'sandbox'])
    await helm(['uninstall', name, '--wait', '--timeout', '3m', '--ignore-not-found'])
  const kinds =
    'pods,services,rollouts,deployments,statefulsets,jobs,secrets,networkpolicies,poddisruptionbudgets,serviceaccounts,analysistemplates,priorityclasses'
  let left = ''
  await until(
    async () => {
      const { stdout } = await tryKubectl(['get', kinds, '-o', 'name'])
      left = stdout
        .split('\n')
        .filter(
          (name) =>
            name !== '' && !/serviceaccount\/default$|system-(?:cluster|node)-critical$/.test(name)
        )
        .join(', ')
      return left === ''
    },
    { seconds: 120, otherwise: () => `there is left: ${left}` }
  )
  return 'nothing is left'
}

function upgradeApi(tag: string): Promise<string> {
  const image = `images.api.tag=${tag}`
  return helm([
    'upgrade',
    RELEASE,
    CHART,
    '--reset-then-reuse-values',
    '--set-string',
    image,
    '--timeout',
    '10m',
  ])
}

/** Whether a pod of a release other than the given one is ready. */
async function isNewestReady(before: string): Promise<boolean> {
  const { newest } = await rolloutState('api')
  if (newest === before) return false
  const pods = listAt(
    await getJson(['pods', '--selector', `rollouts-pod-template-hash=${newest}`]),
    'items'
  )
  return pods.some((pod) => at(pod, 'status', 'containerStatuses', 0, 'ready') === true)
}

async function podOf(part: string): Promise<string> {
  const pods = listAt(
    await getJson(['pods', '--selector', `app.kubernetes.io/component=${part}`]),
    'items'
  )
  const up = pods.find(
    (pod) =>
      at(pod, 'metadata', 'deletionTimestamp') === undefined &&
      at(pod, 'status', 'containerStatuses', 0, 'ready') === true
  )
  if (up === undefined) throw new Broken(`no pod of ${part} is ready`)
  return String(at(up, 'metadata', 'name'))
}

/** As many pods are ready as there have to be, and none is on its way out. */
async function settled(part: string): Promise<void> {
  await wait(2_000)
  await until(
    async () => {
      const pods = listAt(
        await getJson(['pods', '--selector', `app.kubernetes.io/component=${part}`]),
        'items'
      )
      return pods.every(
        (pod) =>
          at(pod, 'metadata', 'deletionTimestamp') === undefined &&
          at(pod, 'status', 'containerStatuses', 0, 'ready') === true
      )
    },
    { seconds: 180, otherwise: () => `${part} does not come to rest` }
  )
}

async function scale(name: string, replicas: number): Promise<void> {
  await kubectl(['--namespace', NAMESPACE, 'scale', 'statefulset', name, `--replicas=${replicas}`])
}

/** Deliveries that are neither done nor given up, as a worker tells Prometheus. */
async function waitingEvents(): Promise<number> {
  const read = `fetch('http://127.0.0.1:3344/metrics').then((r) => r.text()).then((t) => process.stdout.write(t))`
  const { stdout } = await tryKubectl([
    'exec',
    await podOf('worker'),
    '--',
    '/nodejs/bin/node',
    '-e',
    read,
  ])
  return Number(/^outbox_deliveries_waiting (\d+)/m.exec(stdout)?.[1] ?? Number.NaN)
}

async function expectNothingLost(shoppers: Shoppers): Promise<void> {
  const lost = await shoppers.lost()
  expect(lost.length === 0, `${lost.length} orders are lost: ${lost.slice(0, 3).join(', ')}`)
}

function inWords(failed: readonly { what: string; status: number }[]): string {
  const counts = new Map<string, number>()
  for (const { what, status } of failed) {
    const line = `${what.replace(/[0-9a-f-]{36}/, ':id')} ${status === 0 ? 'no answer' : status}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => `${count} × ${line}`).join(', ')
}
