import { Gauge, type Registry } from 'prom-client'
import type { OutboxStateQuery } from '@holdfast/domain/outbox'

/** How the outbox is doing, read at every scrape. Without PostgreSQL there is nothing to read. */
export function observeOutbox(query: OutboxStateQuery, registry: Registry): void {
  const registers = [registry]
  const lag = new Gauge({
    name: 'outbox_lag_seconds',
    help: 'How long the oldest delivery has been due without a relay taking it',
    registers,
  })
  const dead = new Gauge({
    name: 'outbox_dead_letters',
    help: 'Deliveries that were given up and wait for a person',
    registers,
  })
  new Gauge({
    name: 'outbox_deliveries_waiting',
    help: 'Deliveries that are neither done nor given up',
    registers,
    async collect() {
      const state = await query.execute().catch(() => null)
      for (const gauge of [this, lag, dead]) gauge.remove()
      if (!state) return
      this.set(state.waiting)
      lag.set(state.lag)
      dead.set(state.dead)
    },
  })
}
