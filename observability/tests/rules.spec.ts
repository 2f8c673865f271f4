import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { parse } from 'yaml'
import { isAlert, readRuleFiles, ROOT } from '../src/files.ts'
import { generatedFiles } from '../src/generated_files.ts'
import { complaintsAbout } from '../src/known_series.ts'
import { anchorsOf } from '../src/runbooks.ts'

const files = readRuleFiles()
const rules = files.flatMap(({ name, groups }) =>
  groups.flatMap((group) => group.rules.map((rule) => ({ file: name, rule })))
)
const alerts = rules.flatMap(({ file, rule }) => (isAlert(rule) ? [{ file, rule }] : []))

const PROMTOOL = join(ROOT, 'observability/promtool')

interface RuleTests {
  tests: {
    alert_rule_test?: { alertname: string; exp_alerts: unknown[] }[]
    promql_expr_test?: { exp_samples: { labels: string }[] }[]
  }[]
}

/** The alerts that tests of `make chart-test` see ring, and those that they see stay silent. */
function triedAlerts(): { rings: Set<string>; isSilent: Set<string> } {
  const rings = new Set<string>()
  const isSilent = new Set<string>()
  for (const name of readdirSync(PROMTOOL)) {
    const { tests }: RuleTests = parse(readFileSync(join(PROMTOOL, name), 'utf8'))
    for (const { alert_rule_test = [], promql_expr_test = [] } of tests) {
      for (const { alertname, exp_alerts } of alert_rule_test)
        (exp_alerts.length > 0 ? rings : isSilent).add(alertname)
      for (const { exp_samples } of promql_expr_test)
        for (const { labels } of exp_samples) rings.add(/alertname="(\w+)"/.exec(labels)?.[1] ?? '')
    }
  }
  return { rings, isSilent }
}

test.group('The rules', () => {
  test('are each tried when they must ring and when they must not', ({ assert }) => {
    const { rings, isSilent } = triedAlerts()
    for (const { rule } of alerts) {
      assert.include([...rings], rule.alert)
      assert.include([...isSilent], rule.alert)
    }
  })

  test('ask only for what somebody exports, by labels that it has', ({ assert }) => {
    assert.isAbove(rules.length, 50)
    for (const { file, rule } of rules)
      assert.isEmpty(complaintsAbout(rule.expr), `${file}: ${rule.expr}`)
  })

  test('notice a query that cannot be read, an unknown metric and an unknown label', ({
    assert,
  }) => {
    assert.include(complaintsAbout('sum(rate(checkouts_total[5m])')[0], 'cannot be read')
    assert.deepEqual(complaintsAbout('rate(checkouts[5m])'), ['nobody exports checkouts'])
    assert.deepEqual(complaintsAbout('checkouts_total{colour="red"}'), [
      'checkouts_total has no label colour',
    ])
    assert.deepEqual(complaintsAbout('sum by (colour) (checkouts_total)'), [
      'nothing here has a label colour',
    ])
  })

  test('are as the program writes them now', ({ assert }) => {
    for (const [path, content] of generatedFiles()) {
      assert.isTrue(
        readFileSync(join(ROOT, path), 'utf8') === content,
        `${path} is not what observability/src makes of it: run "make dashboards"`
      )
    }
  })

  test('have one name each', ({ assert }) => {
    const names = alerts.map(({ rule }) => rule.alert)
    assert.deepEqual(names, [...new Set(names)])
    const groups = files.flatMap((file) => file.groups.map(({ name }) => name))
    assert.deepEqual(groups, [...new Set(groups)])
  })

  for (const { file, rule } of alerts) {
    test(`${rule.alert} says how bad it is, what has happened, and where to read on`, ({
      assert,
    }) => {
      assert.match(rule.labels.severity ?? '', /^(page|ticket)$/, file)
      assert.isAbove(rule.annotations.summary?.length ?? 0, 20, file)
      const [runbook = '', anchor = ''] = (rule.annotations.runbook_url ?? '').split('#')
      assert.match(runbook, /^docs\/runbooks\/[\w-]+\.md$/)
      assert.equal(anchor, rule.alert.toLowerCase())
      assert.include(anchorsOf(runbook), anchor)
    })
  }
})
