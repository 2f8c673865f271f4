import type { Capacity } from './capacity.ts'

/** Like production in kind, small in number: a reader, a replica and two of everything, so that failover can be tried. */
export const STAGING: Capacity = {
  name: 'staging',
  database: { minAcu: 0.5, maxAcu: 8, readers: 1 },
  cache: { nodeType: 'cache.t4g.small', replicas: 1 },
  state: { nodeType: 'cache.t4g.small', replicas: 1 },
  nodes: {
    system: { instanceType: 'm7g.large', count: 2 },
    onDemandCpu: 16,
    spotCpu: 32,
    warmCpu: 0,
  },
  shop: { api: { min: 2, max: 6 }, web: { min: 2, max: 6 }, worker: { min: 1, max: 4 } },
}
