import { join } from 'node:path'
import { at, getJson, helm, kubectl, listAt, NAMESPACE, RELEASE, tryKubectl } from './cluster.ts'
import { imageName } from './images.ts'
import { DeployError, ROOT, say } from './program.ts'
import { followRollouts, ROLLED_OUT, rolloutState } from './rollouts.ts'

const CHART = join(ROOT, 'helm/holdfast')
const SANDBOX = join(ROOT, 'helm/sandbox')
const PARTS = ['api', 'worker', 'web'] as const
/** Migration included; a step's pauses come on top, in the rollout's own time. */
const HOOKS = '15m'
const ROLLOUT_SECONDS = 45 * 60

/** The namespace, with pods without privileges alone. */
export async function prepareNamespace(): Promise<void> {
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NAMESPACE, labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
  }
  await kubectl(['apply', '-f', '-'], { input: JSON.stringify(namespace) })
}

/** PostgreSQL, Redis and the outside world, for clusters without them. */
export async function installSandbox(tag: string): Promise<void> {
  const images = ['sandbox', 'postgres'].flatMap((part) => imageFlags(part, tag))
  await helm(['upgrade', '--install', 'sandbox', SANDBOX, ...images, '--wait', '--timeout', '5m'])
}

/** @param values files of values, the later over the earlier */
export async function installShop(
  tag: string,
  values: readonly string[],
  settings: readonly string[] = []
): Promise<void> {
  const files = values.flatMap((file) => ['--values', file])
  const images = PARTS.flatMap((part) => imageFlags(part, tag))
  const extra = settings.flatMap((setting) => ['--set', setting])
  await helm([
    'upgrade',
    '--install',
    RELEASE,
    CHART,
    ...files,
    ...images,
    ...extra,
    '--timeout',
    HOOKS,
  ])
}

/**
 * Brings a release out: another tag, everything else as it is. Follows it until it has come out; one that is taken back is
 * taken back altogether, worker and settings included.
 *
 * @throws {DeployError} saying why it did not come out. The shop goes on with the release before.
 */
export async function release(tag: string): Promise<void> {
  await requireRest()
  const before = await currentRevision()
  const images = PARTS.flatMap((part) => imageFlags(part, tag))
  try {
    await helm([
      'upgrade',
      RELEASE,
      CHART,
      '--reset-then-reuse-values',
      ...images,
      '--timeout',
      HOOKS,
    ])
  } catch (error) {
    const said = await lastWordsOfMigration()
    throw new DeployError(
      `${error instanceof Error ? error.message : String(error)}${said}\nNothing was rolled out: the release before goes on.`
    )
  }
  say(`Release ${tag} is on its way:`)
  const { outcome, why } = await followRollouts(ROLLOUT_SECONDS)
  if (outcome === 'promoted') return say(`Release ${tag} is out.`)
  if (outcome === 'waits') {
    throw new DeployError(
      `Release ${tag} waits for you (${why}): "kubectl argo rollouts promote ${RELEASE}-…", or "make rollback".`
    )
  }
  await rollback(before)
  throw new DeployError(
    `Release ${tag} was taken back (${why}): revision ${before} serves everybody.`
  )
}

/** @param revision of Helm's history; the one before the last where it is left out */
export async function rollback(revision?: number): Promise<void> {
  await helm([
    'rollback',
    RELEASE,
    ...(revision === undefined ? [] : [String(revision)]),
    '--no-hooks',
  ])
  say('Going back:')
  const { outcome, why } = await followRollouts(ROLLOUT_SECONDS)
  if (outcome !== 'promoted') throw new DeployError(`Going back did not end well: ${why}`)
  say('The release before serves everybody.')
}

/** Releases come out one at a time. @throws {DeployError} when one is still on its way */
async function requireRest(): Promise<void> {
  for (const state of await Promise.all(ROLLED_OUT.map(rolloutState))) {
    if (state.phase === 'Healthy') continue
    throw new DeployError(
      `${state.part} is ${state.phase}: a release is still on its way, or was taken back. "make rollback" ends it.`
    )
  }
}

export async function currentRevision(): Promise<number> {
  const status: unknown = JSON.parse(await helm(['status', RELEASE, '--output', 'json']))
  return Number(at(status, 'version'))
}

/** What the Job that failed said last; empty where there is none. */
async function lastWordsOfMigration(): Promise<string> {
  const selector = 'app.kubernetes.io/component=migrations'
  const pods = listAt(await getJson(['pods', '--selector', selector]), 'items')
  const name = at(pods.at(-1), 'metadata', 'name')
  if (typeof name !== 'string') return ''
  const { stdout } = await tryKubectl(['logs', name, '--all-containers', '--tail=15'])
  return stdout === '' ? '' : `\nThe migration said:\n${stdout.trimEnd()}`
}

function imageFlags(part: string, tag: string): string[] {
  const image = imageName(part, tag)
  const repository = image.slice(0, -(tag.length + 1))
  return ['--set-string', `images.${part}.repository=${repository},images.${part}.tag=${tag}`]
}
