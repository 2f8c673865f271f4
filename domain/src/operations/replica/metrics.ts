import { Counter, Gauge, type Registry } from 'prom-client'
import type { ReplicaHealth } from './replica_health.ts'

export const reads = new Counter({
  name: 'db_reads_total',
  help: 'Reads that a replica may answer, by who did and why: fit, replica_unfit, replica_failed, just_written',
  labelNames: ['from', 'because'] as const,
  registers: [],
})

/** How the replica is doing, as this process sees it. */
export function observeReplica(health: ReplicaHealth, registry: Registry): void {
  const registers = [registry]
  registry.registerMetric(reads)
  new Gauge({
    name: 'db_replica_lag_seconds',
    help: 'How far the replica is behind; no value while it does not answer',
    registers,
    collect() {
      if (Number.isFinite(health.lag)) this.set(health.lag / 1000)
      else this.remove()
    },
  })
  new Gauge({
    name: 'db_replica_fit',
    help: '1 while this process reads from the replica, 0 while all goes to the writer',
    registers,
    collect() {
      this.set(health.isFit(performance.now()) ? 1 : 0)
    },
  })
}
