import { Gauge, type Registry } from 'prom-client'
import { FINDING_KINDS, type ReconciliationStateQuery } from '@holdfast/domain/payments'

/** How comparing with the provider is doing, read at every scrape. Without PostgreSQL there is nothing to read. */
export function observeReconciliation(query: ReconciliationStateQuery, registry: Registry): void {
  const registers = [registry]
  const look = () => query.execute().catch(() => null)
  new Gauge({
    name: 'payments_reconciliation_last_success_timestamp_seconds',
    help: 'When our books were last compared with the provider’s to the end: what is open, or a whole day',
    labelNames: ['of'] as const,
    registers,
    async collect() {
      const state = await look()
      this.reset()
      if (!state) return
      this.set({ of: 'open' }, state.openFinishedAt ?? 0)
      this.set({ of: 'day' }, state.dayFinishedAt ?? 0)
    },
  })
  new Gauge({
    name: 'payments_reconciliation_findings',
    help: 'Differences from the provider’s books that wait for a person',
    labelNames: ['kind', 'severity'] as const,
    registers,
    async collect() {
      const state = await look()
      this.reset()
      if (!state) return
      for (const [kind, severity] of FINDING_KINDS) this.set({ kind, severity }, 0)
      for (const { kind, severity, count } of state.findings) this.set({ kind, severity }, count)
    },
  })
}
