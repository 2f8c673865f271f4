import { Gauge, type Registry } from 'prom-client'
import type { OutboxState, OutboxStateQuery } from '@holdfast/domain/outbox'

const GAUGES = [
  {
    name: 'outbox_lag_seconds',
    help: 'How long the oldest delivery has been due without a relay taking it',
    valueOf: ({ lag }: OutboxState) => lag,
  },
  {
    name: 'outbox_dead_letters',
    help: 'Deliveries that were given up and wait for a person',
    valueOf: ({ dead }: OutboxState) => dead,
  },
  {
    name: 'outbox_deliveries_waiting',
    help: 'Deliveries that are neither done nor given up',
    valueOf: ({ waiting }: OutboxState) => waiting,
  },
]

/**
 * How the outbox is doing, read once at every scrape. Each gauge sets itself: one that another sets has been read by
 * then, and shows the scrape before. Without PostgreSQL there is nothing to read.
 */
export function observeOutbox(query: OutboxStateQuery, registry: Registry): void {
  let reading: Promise<OutboxState | null> | null = null
  const read = () =>
    (reading ??= query
      .execute()
      .catch(() => null)
      .finally(() => (reading = null)))
  for (const { name, help, valueOf } of GAUGES) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const state = await read()
        if (state) this.set(valueOf(state))
        else this.remove()
      },
    })
  }
}
