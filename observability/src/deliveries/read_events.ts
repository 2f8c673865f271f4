import type { Release } from './release.ts'

/**
 * Objects as `kubectl get events,replicasets -o json` gives them; what is not about releases is passed over. Several such
 * lists may be put together, and overlap: Kubernetes forgets events after an hour, so that deliveries keep theirs.
 */
export function readReleases(
  objects: readonly unknown[],
  committedAt: (tag: string) => Date | null = () => null
): Release[] {
  const tags = new Map<string, string>()
  for (const object of objects) {
    for (const [revision, tag] of tagsOf(object)) tags.set(revision, tag)
  }
  const steps = uniqueSteps(objects.flatMap(stepOf))
  const runs = new Map<string, Run[]>()
  const running = new Map<string, Run>()
  for (const { rollout, revision, at, kind } of steps) {
    const tag = tags.get(`${rollout}/${revision}`) ?? `${rollout}/${revision}`
    if (kind === 'started') {
      // Parts of one release start within moments, each as a revision of its own.
      const last = runs.get(tag)?.at(-1)
      const run = last && !last.parts.has(rollout) && isRunning(last) ? last : newRun(tag, at)
      if (run !== last) runs.set(tag, [...(runs.get(tag) ?? []), run])
      run.parts.set(rollout, null)
      running.set(`${rollout}/${revision}`, run)
    } else running.get(`${rollout}/${revision}`)?.parts.set(rollout, { at, kind })
  }
  return [...runs.values()]
    .flat()
    .map((run) => ({ ...endOf(run), committedAt: committedAt(run.tag) }))
}

interface Step {
  readonly rollout: string
  readonly revision: string
  readonly at: Date
  readonly kind: 'started' | 'out' | 'taken_back'
}

interface Run {
  readonly tag: string
  readonly startedAt: Date
  /** How it ended for each part; null while it has not. */
  readonly parts: Map<string, { readonly at: Date; readonly kind: Step['kind'] } | null>
}

/** Events of Argo Rollouts, by their reason. */
const REASONS: Readonly<Record<string, Step['kind']>> = {
  RolloutUpdated: 'started',
  RolloutCompleted: 'out',
  RolloutAborted: 'taken_back',
}

function newRun(tag: string, startedAt: Date): Run {
  return { tag, startedAt, parts: new Map() }
}

function isRunning({ parts }: Run): boolean {
  return [...parts.values()].some((end) => end === null)
}

function endOf({ tag, startedAt, parts }: Run): Omit<Release, 'committedAt'> {
  const ends = [...parts.values()]
  const backs = ends.filter((end) => end?.kind === 'taken_back')
  const last = (of: typeof ends) => new Date(Math.max(...of.map((end) => end?.at.getTime() ?? 0)))
  if (backs.length > 0) return { tag, startedAt, endedAt: last(backs), outcome: 'taken_back' }
  if (ends.includes(null)) return { tag, startedAt, endedAt: null, outcome: 'on_its_way' }
  return { tag, startedAt, endedAt: last(ends), outcome: 'out' }
}

/** Which images the revisions of a rollout run, by their ReplicaSet: one that is gone back to has a number for each time. */
function tagsOf(object: unknown): [revision: string, tag: string][] {
  if (at(object, 'kind') !== 'ReplicaSet') return []
  const owners = at(object, 'metadata', 'ownerReferences')
  const rollout = Array.isArray(owners) ? at(owners[0], 'name') : undefined
  const annotation = (name: string) =>
    String(at(object, 'metadata', 'annotations', `rollout.argoproj.io/${name}`) ?? '')
  const revisions = `${annotation('revision-history')},${annotation('revision')}`.match(/\d+/g)
  const containers = at(object, 'spec', 'template', 'spec', 'containers')
  const image = Array.isArray(containers) ? at(containers[0], 'image') : undefined
  if (typeof rollout !== 'string' || typeof image !== 'string' || !revisions) return []
  const tag = image.replace(/@.*$/, '').split(':').at(-1) ?? image
  return revisions.map((revision) => [`${rollout}/${revision}`, tag])
}

function stepOf(object: unknown): Step[] {
  if (at(object, 'kind') !== 'Event' || at(object, 'involvedObject', 'kind') !== 'Rollout')
    return []
  const kind = REASONS[String(at(object, 'reason'))]
  const revision = /revision (\d+)/.exec(String(at(object, 'message')))?.[1]
  const rollout = at(object, 'involvedObject', 'name')
  const time = at(object, 'firstTimestamp') ?? at(object, 'eventTime')
  if (kind === undefined || revision === undefined || typeof rollout !== 'string') return []
  const when = new Date(String(time))
  return Number.isNaN(when.getTime()) ? [] : [{ rollout, revision, at: when, kind }]
}

/** Once each and in order: lists of several moments hold the same event. */
function uniqueSteps(steps: readonly Step[]): Step[] {
  const byKey = new Map(
    steps.map((step) => [
      `${step.rollout}/${step.revision}/${step.kind}/${step.at.getTime()}`,
      step,
    ])
  )
  return [...byKey.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value
  )
}
