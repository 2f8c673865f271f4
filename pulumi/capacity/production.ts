import type { Capacity } from './capacity.ts'

/** An ordinary day: 3,400 requests a second on average, with room for three times as many. */
export const PRODUCTION: Capacity = {
  name: 'production',
  database: { minAcu: 4, maxAcu: 64, readers: 2 },
  cache: { nodeType: 'cache.m7g.large', replicas: 1 },
  state: { nodeType: 'cache.m7g.large', replicas: 2 },
  nodes: {
    system: { instanceType: 'm7g.large', count: 3 },
    onDemandCpu: 64,
    spotCpu: 128,
    warmCpu: 2,
  },
  shop: { api: { min: 4, max: 40 }, web: { min: 3, max: 30 }, worker: { min: 2, max: 12 } },
}
