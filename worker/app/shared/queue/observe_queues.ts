import { Gauge, type Registry } from 'prom-client'
import type { QueueDriver } from '#app/shared/queue/queue_driver'

/** How full the queues are, read at every scrape: what to scale workers on. Without Redis there is nothing to read. */
export function observeQueues(driver: QueueDriver, names: string[], registry: Registry): void {
  const age = new Gauge({
    name: 'queue_oldest_job_age_seconds',
    help: 'How long the job that has waited longest has waited',
    labelNames: ['queue'] as const,
    registers: [registry],
  })
  new Gauge({
    name: 'queue_jobs',
    help: 'Jobs in a queue: waiting for a worker, or in its hands',
    labelNames: ['queue', 'state'] as const,
    registers: [registry],
    async collect() {
      this.reset()
      age.reset()
      if (!driver.isReachable) return
      for (const queue of names) {
        const depth = await driver.depth(queue).catch(() => null)
        if (!depth) continue
        this.set({ queue, state: 'waiting' }, depth.waiting)
        this.set({ queue, state: 'active' }, depth.active)
        age.set({ queue }, depth.age)
      }
    },
  })
}
