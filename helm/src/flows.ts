import { at, listAt } from './cluster.ts'
import { type Manifest, ofKind } from './manifests.ts'
import { isMap } from './values.ts'

type Labels = Readonly<Record<string, unknown>>

/** Pods of one kind, or somebody outside of the namespace. */
interface Party {
  readonly name: string
  readonly labels: Labels
  readonly ports: readonly number[]
}

export interface Flow {
  readonly from: string
  readonly to: string
  readonly port: number
}

/** Those outside of the namespace, by what a policy calls them. */
const PROMETHEUS = 'Prometheus'
const NAMES = 'names (DNS)'
const OUTSIDE = 'outside'
const ANYBODY = 'anybody'

/**
 * Who may speak to whom, as the policies of these manifests have it: a flow is there when the policies of its source let
 * it out and those of its destination let it in (a pod that no policy selects is open). Clusters without enforcement let
 * everything through; this is what the others do.
 */
export function computeFlows(manifests: readonly Manifest[]): Flow[] {
  const policies = ofKind(manifests, 'NetworkPolicy').map((manifest) => at(manifest, 'spec'))
  const parties = partiesOf(manifests)
  const flows: Flow[] = []
  for (const to of parties) {
    for (const port of to.ports) {
      for (const from of parties) {
        if (from === to) continue
        const out = allows(policies, from.labels, 'egress', 'to', port, (peer) =>
          selects(peer, to.labels)
        )
        const within = allows(policies, to.labels, 'ingress', 'from', port, (peer) =>
          selects(peer, from.labels)
        )
        if (out && within) flows.push({ from: from.name, to: to.name, port })
      }
      for (const stranger of strangersInto(policies, to, port))
        flows.push({ from: stranger, to: to.name, port })
    }
  }
  for (const from of parties) flows.push(...flowsOut(policies, from))
  return unique(flows)
}

/** Everything that runs: pods of workloads, of Jobs and of Helm's tests. */
function partiesOf(manifests: readonly Manifest[]): Party[] {
  const workloads = ['Rollout', 'Deployment', 'StatefulSet', 'Job'].flatMap((kind) =>
    ofKind(manifests, kind).map((manifest) => at(manifest, 'spec', 'template'))
  )
  const pods = [...workloads, ...ofKind(manifests, 'Pod')]
  return pods.map((pod) => {
    const labels = at(pod, 'metadata', 'labels')
    const known = isMap(labels) ? labels : {}
    const ports = listAt(pod, 'spec', 'containers').flatMap((container) =>
      listAt(container, 'ports').map((port) => Number(at(port, 'containerPort')))
    )
    return { name: String(known['app.kubernetes.io/component']), labels: known, ports }
  })
}

function allows(
  policies: readonly unknown[],
  labels: Labels,
  direction: 'ingress' | 'egress',
  side: 'from' | 'to',
  port: number,
  isMeant: (peer: unknown) => boolean
): boolean {
  const type = direction === 'ingress' ? 'Ingress' : 'Egress'
  const mine = policies.filter(
    (policy) =>
      listAt(policy, 'policyTypes').includes(type) && matches(at(policy, 'podSelector'), labels)
  )
  if (mine.length === 0) return true
  return mine.some((policy) =>
    listAt(policy, direction).some(
      (rule) => hasPort(rule, port) && (hasNo(rule, side) || listAt(rule, side).some(isMeant))
    )
  )
}

/** A rule without peers is for everybody. */
function hasNo(rule: unknown, side: string): boolean {
  return at(rule, side) === undefined
}

function hasPort(rule: unknown, port: number): boolean {
  const ports = listAt(rule, 'ports')
  return ports.length === 0 || ports.some((one) => at(one, 'port') === port)
}

/** Whether a peer means pods of this namespace with these labels. */
function selects(peer: unknown, labels: Labels): boolean {
  if (at(peer, 'ipBlock') !== undefined || at(peer, 'namespaceSelector') !== undefined) return false
  return matches(at(peer, 'podSelector'), labels)
}

function matches(selector: unknown, labels: Labels): boolean {
  const wanted = at(selector, 'matchLabels')
  if (at(selector, 'matchExpressions') !== undefined)
    throw new Error('Expressions in selectors are not understood here')
  return Object.entries(isMap(wanted) ? wanted : {}).every(
    ([name, value]) => labels[name] === value
  )
}

function strangersInto(policies: readonly unknown[], { labels }: Party, port: number): string[] {
  const mine = policies.filter(
    (policy) =>
      listAt(policy, 'policyTypes').includes('Ingress') &&
      matches(at(policy, 'podSelector'), labels)
  )
  const rules = mine
    .flatMap((policy) => listAt(policy, 'ingress'))
    .filter((rule) => hasPort(rule, port))
  return rules.flatMap((rule) =>
    hasNo(rule, 'from') ? [ANYBODY] : listAt(rule, 'from').flatMap(stranger)
  )
}

function flowsOut(policies: readonly unknown[], { name, labels }: Party): Flow[] {
  const mine = policies.filter((policy) => matches(at(policy, 'podSelector'), labels))
  const rules = mine.flatMap((policy) => listAt(policy, 'egress'))
  return rules.flatMap((rule) =>
    (hasNo(rule, 'to') ? [ANYBODY] : listAt(rule, 'to').flatMap(stranger)).flatMap((to) =>
      listAt(rule, 'ports').map((port) => ({ from: name, to, port: Number(at(port, 'port')) }))
    )
  )
}

/** The name of a peer that is no pod of this namespace; nothing for those that are. */
function stranger(peer: unknown): string[] {
  const cidr = at(peer, 'ipBlock', 'cidr')
  if (typeof cidr === 'string') return [cidr === '0.0.0.0/0' ? OUTSIDE : cidr]
  const namespace = at(peer, 'namespaceSelector', 'matchLabels', 'kubernetes.io/metadata.name')
  if (namespace === 'monitoring') return [PROMETHEUS]
  if (namespace === 'kube-system') return [NAMES]
  return namespace === undefined ? [] : [String(namespace)]
}

function unique(flows: readonly Flow[]): Flow[] {
  const seen = new Map(flows.map((flow) => [`${flow.to} ${flow.port} ${flow.from}`, flow]))
  return [...seen].sort(([one], [other]) => one.localeCompare(other)).map(([, flow]) => flow)
}

/** One line for each door: who may come through it. */
export function flowTable(flows: readonly Flow[]): string {
  const doors = new Map<string, string[]>()
  for (const { from, to, port } of flows) {
    const door = `${to.padEnd(14)} ${String(port).padStart(5)}`
    doors.set(door, [...(doors.get(door) ?? []), from])
  }
  return [...doors].map(([door, callers]) => `${door}  ← ${callers.join(', ')}`).join('\n')
}
