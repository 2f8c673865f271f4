import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { OutboxStateQuery } from '@holdfast/domain/outbox'
import { ReconciliationStateQuery } from '@holdfast/domain/payments'
import { Registry } from 'prom-client'
import { observeOutbox } from '#app/outbox/observe_outbox'
import { observeReconciliation } from '#app/payments/observe_reconciliation'

test.group('The gauges', () => {
  test('show the outbox as it is at this scrape, not at the one before', async ({ assert }) => {
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

  test('show the books as they are', async ({ assert }) => {
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
