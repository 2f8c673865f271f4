import { at, listAt } from './cluster.ts'
import { type Manifest, nameOf } from './manifests.ts'

/** What a person would look at first, a line for each object: small enough to be read in a review. */
export function summarise(manifests: readonly Manifest[]): string {
  const lines = manifests.map((manifest) => {
    const facts = factsOf(manifest)
    return `${String(manifest.kind)} ${nameOf(manifest)}${facts === '' ? '' : `: ${facts}`}`
  })
  return `${lines.sort().join('\n')}\n`
}

function factsOf(manifest: Manifest): string {
  const spec = at(manifest, 'spec')
  switch (manifest.kind) {
    case 'Rollout':
      return [replicas(spec), canary(at(spec, 'strategy', 'canary')), container(spec)].join('; ')
    case 'Deployment':
    case 'StatefulSet':
      return [replicas(spec), container(spec)].join('; ')
    case 'Job':
      return [
        ...listAt(spec, 'template', 'spec', 'initContainers'),
        ...listAt(spec, 'template', 'spec', 'containers'),
      ]
        .map((one) => String(at(one, 'name')))
        .join(' → ')
    case 'HorizontalPodAutoscaler':
      return `${at(spec, 'minReplicas')} to ${at(spec, 'maxReplicas')}`
    case 'ScaledObject':
      return `${at(spec, 'minReplicaCount')} to ${at(spec, 'maxReplicaCount')} by ${listAt(
        spec,
        'triggers'
      )
        .map((trigger) => at(trigger, 'type'))
        .join(', ')}`
    case 'PodDisruptionBudget':
      return `${at(spec, 'maxUnavailable')} may be away`
    case 'AnalysisTemplate':
      return listAt(spec, 'metrics')
        .map((metric) => at(metric, 'name'))
        .join(', ')
    case 'Ingress':
      return listAt(spec, 'rules', 0, 'http', 'paths')
        .map((path) => at(path, 'path'))
        .join(', ')
    case 'Service':
      return listAt(spec, 'ports')
        .map((port) => at(port, 'port'))
        .join(', ')
    default:
      return ''
  }
}

function replicas(spec: unknown): string {
  const count = at(spec, 'replicas')
  return count === undefined ? 'pods by autoscaler' : `${String(count)} pods`
}

function canary(strategy: unknown): string {
  const weights = listAt(strategy, 'steps')
    .map((step) => at(step, 'setWeight'))
    .filter((weight) => weight !== undefined)
  const router = at(strategy, 'pingPong') === undefined ? 'by pods' : 'ping-pong'
  return `${[...weights, 100].join(' → ')} % ${router}`
}

function container(spec: unknown): string {
  const [one] = listAt(spec, 'template', 'spec', 'containers')
  const limit = at(one, 'resources', 'limits', 'memory')
  const grace = at(spec, 'template', 'spec', 'terminationGracePeriodSeconds')
  return `${String(at(one, 'resources', 'requests', 'cpu'))} CPU, at most ${String(limit)}, ${String(grace)} s to leave`
}
