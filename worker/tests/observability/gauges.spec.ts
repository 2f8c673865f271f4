import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { OutboxStateQuery } from '@holdfast/domain/outbox'
import { ReconciliationStateQuery } from '@holdfast/domain/payments'
import { type EventId, newId } from '@holdfast/domain/shared'
import { Registry } from 'prom-client'
import { observeOutbox } from '#app/outbox/observe_outbox'
import { observeReconciliation } from '#app/payments/observe_reconciliation'

test.group('The gauges', () => {
  test('show the outbox as it is at this scrape, not at the one before', async ({
    assert,
    cleanup,
  }) => {
    const eventId = newId<EventId>()
    cleanup(async () => {
      await db.from('outbox.deliveries').where('event_id', eventId).delete()
    })
    const registry = new Registry()
    observeOutbox(await app.container.make(OutboxStateQuery), registry)
    const scrape = async () => {
      const metrics = await registry.metrics()
      const valueOf = (name: string) =>
        Number(new RegExp(`^${name} (.+)$`, 'm').exec(metrics)?.at(1) ?? Number.NaN)
      return {
        waiting: valueOf('outbox_deliveries_waiting'),
        dead: valueOf('outbox_dead_letters'),
        lag: valueOf('outbox_lag_seconds'),
      }
    }
    const deliver = (handler: string, more: Record<string, Date>) =>
      db.table('outbox.deliveries').insert({ event_id: eventId, handler, ...more })
    const before = await scrape()

    for (const hours of [1, 2]) {
      await deliver(`test.late_${hours}`, { next_at: new Date(Date.now() - hours * 3_600_000) })
      const { waiting, dead, lag } = await scrape()
      assert.deepEqual([waiting, dead], [before.waiting + hours, before.dead])
      assert.approximately(lag, hours * 3600, 60)
    }
    await deliver('test.dead', { dead_at: new Date() })
    await deliver('test.done', { done_at: new Date() })
    const { waiting, dead } = await scrape()
    assert.deepEqual([waiting, dead], [before.waiting + 2, before.dead + 1])
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
