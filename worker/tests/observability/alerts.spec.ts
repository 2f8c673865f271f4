import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { LEDGER_METRICS } from '@holdfast/domain/ledger'
import { OutboxStateQuery } from '@holdfast/domain/outbox'
import { ReconciliationStateQuery } from '@holdfast/domain/payments'
import { Registry } from 'prom-client'
import { observeOutbox } from '#app/outbox/observe_outbox'
import { observeReconciliation } from '#app/payments/observe_reconciliation'

const ROOT = new URL('../../../', import.meta.url)
const ALERTS = new URL('helm/holdfast/alerts/', ROOT)

/** The values of a key, wherever it stands in a rule file: one a line. */
function valuesOf(rules: string, key: string): string[] {
  return [...rules.matchAll(new RegExp(`^[ -]*${key}: (.+)$`, 'gm'))].flatMap(([, value]) =>
    value === undefined ? [] : [value]
  )
}

test.group('The alerts', () => {
  const files = readdirSync(ALERTS).map((name) => ({
    name,
    rules: readFileSync(new URL(name, ALERTS), 'utf8'),
  }))

  async function metricsOfWorkers(): Promise<string[]> {
    const registry = new Registry()
    for (const metric of LEDGER_METRICS) registry.registerMetric(metric)
    observeOutbox(await app.container.make(OutboxStateQuery), registry)
    observeReconciliation(await app.container.make(ReconciliationStateQuery), registry)
    return registry.getMetricsAsArray().map(({ name }) => name)
  }

  test('ask for what a worker measures', async ({ assert }) => {
    const known = await metricsOfWorkers()
    for (const { name, rules } of files) {
      const asked = valuesOf(rules, 'expr').flatMap(
        (expr) => expr.replaceAll(/\{[^}]*\}/g, '').match(/[a-z]+(?:_[a-z]+)+/g) ?? []
      )
      assert.isNotEmpty(asked, name)
      for (const metric of asked) assert.include(known, metric, name)
    }
  })

  test('each say how bad it is, and which runbook to open', ({ assert }) => {
    for (const { name, rules } of files) {
      const alerts = valuesOf(rules, 'alert')
      const runbooks = valuesOf(rules, 'runbook_url')
      assert.lengthOf(runbooks, alerts.length, name)
      assert.lengthOf(valuesOf(rules, 'summary'), alerts.length, name)
      for (const severity of valuesOf(rules, 'severity')) assert.match(severity, /^(page|ticket)$/)
      for (const runbook of runbooks) assert.isTrue(existsSync(new URL(runbook, ROOT)), runbook)
    }
  })

  test('find the outbox as it is at this scrape, not at the one before', async ({ assert }) => {
    const registry = new Registry()
    const state = { waiting: 0, lag: 0, dead: 0 }
    const query = await app.container.make(OutboxStateQuery)
    query.execute = () => Promise.resolve({ ...state })
    observeOutbox(query, registry)
    for (const scrape of [1, 2]) {
      Object.assign(state, { waiting: scrape, lag: scrape * 10, dead: scrape * 100 })
      const lines = (await registry.metrics()).split('\n')
      assert.include(lines, `outbox_deliveries_waiting ${scrape}`)
      assert.include(lines, `outbox_lag_seconds ${scrape * 10}`)
      assert.include(lines, `outbox_dead_letters ${scrape * 100}`)
    }
  })

  test('find the books as they are', async ({ assert }) => {
    const registry = new Registry()
    observeReconciliation(await app.container.make(ReconciliationStateQuery), registry)
    const metrics = await registry.metrics()
    assert.include(
      metrics,
      'payments_reconciliation_findings{kind="amount_differs",severity="critical"} 0'
    )
    assert.include(metrics, 'payments_reconciliation_last_success_timestamp_seconds{of="day"} 0')
  })
})
