import type { Capacity } from './capacity.ts'

/** The smallest that works: one of everything, the database asleep when nobody is there. */
export const DEV: Capacity = {
  name: 'dev',
  database: { minAcu: 0, maxAcu: 2, readers: 0 },
  cache: { nodeType: 'cache.t4g.micro', replicas: 0 },
  state: { nodeType: 'cache.t4g.micro', replicas: 0 },
  nodes: {
    system: { instanceType: 't4g.large', count: 2 },
    onDemandCpu: 8,
    spotCpu: 16,
    warmCpu: 0,
  },
  shop: { api: { min: 1, max: 2 }, web: { min: 1, max: 2 }, worker: { min: 1, max: 2 } },
}
