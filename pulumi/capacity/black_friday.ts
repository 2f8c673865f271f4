import type { Capacity } from './capacity.ts'

/**
 * The busiest day: 12,400 requests a second at its peak. Floors lie where autoscaling would arrive minutes later, and
 * the database already has the memory that its working set needs. Put on a day before, taken off a day after.
 */
export const BLACK_FRIDAY: Capacity = {
  name: 'black-friday',
  database: { minAcu: 32, maxAcu: 128, readers: 2 },
  cache: { nodeType: 'cache.m7g.xlarge', replicas: 2 },
  state: { nodeType: 'cache.m7g.xlarge', replicas: 2 },
  nodes: {
    system: { instanceType: 'm7g.large', count: 3 },
    onDemandCpu: 160,
    spotCpu: 256,
    warmCpu: 16,
  },
  shop: {
    api: { min: 16, max: 80 },
    web: { min: 12, max: 60 },
    worker: { min: 6, max: 24 },
    preScaling: {
      start: '30 7 * * *',
      end: '0 23 * * *',
      timeZone: 'Europe/London',
      api: 40,
      web: 30,
      worker: 12,
    },
  },
}
