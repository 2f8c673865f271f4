import { parser } from '@prometheus-io/lezer-promql'

export interface Selector {
  readonly metric: string
  readonly labels: readonly string[]
}

export interface Query {
  /** What could not be read, in its own words; none in a query that Prometheus takes. */
  readonly errors: readonly string[]
  readonly selectors: readonly Selector[]
  /** Labels by which is grouped, joined or matched. */
  readonly groupings: readonly string[]
}

/** Reads a PromQL query with the grammar of Prometheus' own editor. */
export function readQuery(text: string): Query {
  const errors: string[] = []
  const selectors: { metric: string; labels: string[] }[] = []
  const groupings: string[] = []
  parser.parse(text).iterate({
    enter({ type, from, to, node }) {
      const words = text.slice(from, to)
      if (type.isError) errors.push(`"${text.slice(Math.max(0, from - 20), to + 10)}"`)
      if (type.name === 'VectorSelector') selectors.push({ metric: '', labels: [] })
      const current = selectors.at(-1)
      const isOfSelector = node.parent?.name === 'VectorSelector'
      if (type.name === 'Identifier' && isOfSelector && current) current.metric = words
      if (type.name !== 'LabelName') return
      if (node.parent?.name === 'GroupingLabels') groupings.push(words)
      else current?.labels.push(words)
    },
  })
  return { errors, selectors, groupings }
}

/** The metric that a series belongs to: the parts of a histogram are of one. */
export function familyOf(series: string, isKnown: (name: string) => boolean): string {
  if (isKnown(series)) return series
  return series.replace(/_(?:bucket|count|sum)$/, '')
}
