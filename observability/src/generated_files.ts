import { burnRateRules } from './burn_rate_rules.ts'
import { BOARDS, draw } from './dashboards/index.ts'
import { writtenRules } from './files.ts'

/** Everything that is written here for the chart, by its path from the root. */
export function generatedFiles(): Map<string, string> {
  return new Map([
    ['helm/holdfast/alerts/slo.yaml', writtenRules(burnRateRules())],
    ...BOARDS.map((board): [string, string] => [
      `helm/holdfast/dashboards/${board.uid}.json`,
      draw(board),
    ]),
  ])
}
