/** What a run must reach, in k6's words: the shop's service level objectives. Milliseconds, and shares of all. */
export const PROMISES = {
  'failures': ['rate<=0.001'],
  'checkouts_answered': ['rate>=0.999'],
  'http_req_duration{kind:api}': ['p(95)<=500', 'p(99)<=1000'],
  'dropped_iterations': ['count==0'],
} as const

/** Where the caches can be watched. */
export const CACHE_PROMISES = { cache_hits: ['rate>=0.92'] } as const

/** The looser figures of the case study, printed beside ours. */
export const CASE_STUDY = {
  availability: 0.999,
  average: 2500,
  p95: 1600,
  p99: 2900,
  cacheHits: 0.92,
  peakRate: 12_400,
} as const
