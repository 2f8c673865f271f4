import {
  FOREIGN_METRICS,
  OWN_METRICS,
  POD_LABELS,
  RECORDED_METRICS,
  REPLICA_METRICS,
} from './metrics.ts'
import { familyOf, readQuery } from './promql.ts'

const ALL: ReadonlyMap<string, readonly string[]> = new Map(
  [OWN_METRICS, REPLICA_METRICS, FOREIGN_METRICS, RECORDED_METRICS]
    .flatMap((metrics) => Object.entries(metrics))
    .map(([name, { labels }]) => [name, labels])
)

/** What is wrong with a query: it cannot be read, or asks for what nobody exports. Nothing, where all is well. */
export function complaintsAbout(query: string): string[] {
  const { errors, selectors, groupings } = readQuery(query)
  if (errors.length > 0) return errors.map((error) => `cannot be read at ${error}`)
  const known = new Set<string>(POD_LABELS)
  const complaints: string[] = []
  for (const { metric, labels } of selectors) {
    const family = familyOf(metric, (name) => ALL.has(name))
    const own = ALL.get(family)
    if (own === undefined) complaints.push(`nobody exports ${metric}`)
    for (const label of own ?? []) known.add(label)
    for (const label of labels) {
      const isThere = label === 'le' || POD_LABELS.includes(label) || own?.includes(label)
      if (!isThere) complaints.push(`${metric} has no label ${label}`)
    }
  }
  for (const label of groupings) {
    if (label !== 'le' && !known.has(label)) complaints.push(`nothing here has a label ${label}`)
  }
  return complaints
}
