import { Counter, type Registry } from 'prom-client'
import type { EmitterService } from '@adonisjs/core/types'
import type { AnswerCache } from '#app/catalog/answers/answer_cache'

/**
 * Cache hits. What leaves memory at once is counted as a plain number and read at scrapes: labels would cost more than
 * the answer.
 */
export function observeAnswers(answers: AnswerCache, registry: Registry): void {
  new Counter({
    name: 'catalogue_answers_total',
    help: 'Public answers: from memory, from memory while it is being refreshed, or from the cache behind it',
    labelNames: ['from'] as const,
    registers: [registry],
    collect() {
      this.reset()
      for (const [from, count] of Object.entries(answers.counts)) this.inc({ from }, count)
    },
  })
}

/** What the cache behind does: a hit in this process (l1), in Redis (l2), or a query. */
export function observeCache(emitter: EmitterService, registry: Registry): void {
  const requests = new Counter({
    name: 'cache_requests_total',
    help: 'Look-ups in the two-tier cache by outcome',
    labelNames: ['outcome'] as const,
    registers: [registry],
  })
  emitter.on('cache:hit', ({ layer, graced }) =>
    requests.inc({ outcome: graced ? 'stale' : layer })
  )
  emitter.on('cache:miss', () => requests.inc({ outcome: 'miss' }))
}
