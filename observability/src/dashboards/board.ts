/** Units as Grafana names them. */
export type Unit =
  'short' | 'reqps' | 'cps' | 's' | 'percentunit' | 'bytes' | 'currencyGBP' | 'none'

export interface Question {
  readonly expr: string
  /** How a line is called; labels in double braces. */
  readonly as: string
}

export interface PanelSpec {
  readonly title: string
  /** What it says, and when to worry: the question mark beside the title. */
  readonly about: string
  readonly ask: readonly Question[]
  readonly unit: Unit
  /** A number instead of lines: the latest value, large. */
  readonly isNumber?: boolean
  /** From here on it is yellow, and red. Where less is worse, the second is the smaller one. */
  readonly worryAt?: readonly [number, number]
  readonly isStacked?: boolean
  readonly max?: number
  /** It has nothing to show where there is no such thing: in a shop without a replica, say. */
  readonly needs?: 'replica'
}

export interface Board {
  readonly uid: string
  readonly title: string
  readonly about: string
  readonly rows: readonly { readonly title: string; readonly panels: readonly PanelSpec[] }[]
}

/** The window that Grafana finds fit for the width of the graph. */
export const WINDOW = '$__rate_interval'

export function one(expr: string, as = ''): Question[] {
  return [{ expr, as }]
}

/** How many times a second; 0 where it has never happened, which a counter with labels does not say. */
export function perSecond(series: string, window = WINDOW): string {
  return `(sum(rate(${series}[${window}])) or vector(0))`
}

export function perSecondBy(label: string, series: string): string {
  return `sum by (${label}) (rate(${series}[${WINDOW}]))`
}

/** A quantile of a histogram, over all pods or by labels. */
export function quantile(q: number, series: string, by = ''): string {
  const labels = by === '' ? 'le' : `le, ${by}`
  return `histogram_quantile(${q}, sum by (${labels}) (rate(${series}[${WINDOW}])))`
}
