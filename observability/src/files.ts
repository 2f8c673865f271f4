import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { AlertingRule, RecordingRule, RuleGroup } from './burn_rate_rules.ts'

export const ROOT = join(import.meta.dirname, '../..')
/** The chart makes a PrometheusRule of each file here: its content is the resource's `spec`. */
export const ALERTS = join(ROOT, 'helm/holdfast/alerts')

export interface RuleFile {
  readonly name: string
  readonly groups: readonly RuleGroup[]
}

export function readRuleFiles(): RuleFile[] {
  return readdirSync(ALERTS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const { groups }: { groups: RuleGroup[] } = parse(readFileSync(join(ALERTS, name), 'utf8'))
      return { name, groups }
    })
}

export function isAlert(rule: RecordingRule | AlertingRule): rule is AlertingRule {
  return 'alert' in rule
}

/** A file that a program writes says so, and how to have it written anew. */
export function writtenRules(groups: readonly RuleGroup[]): string {
  return `# Written by "make dashboards" from observability/src/slos.ts.\n${stringify({ groups }, { lineWidth: 0, singleQuote: true })}`
}
