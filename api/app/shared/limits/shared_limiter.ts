import limiter from '@adonisjs/limiter/services/main'
import logger from '@adonisjs/core/services/logger'
import { limiterFallbacks } from '#app/shared/observability/metrics'
import type { Limit } from '#app/shared/limits/limits'

/**
 * Counts one request against a limit that all pods share.
 *
 * While Redis `state` does not answer, this pod counts by itself: a limit that is a little too wide for a while beats a
 * shop that refuses to sell.
 *
 * @returns the seconds to wait when the limit is used up, or null when the request may go on.
 */
export async function consume(key: string, { requests, seconds }: Limit): Promise<number | null> {
  const options = { requests, duration: seconds }
  try {
    const answer = await limiter.use('state', options).increment(key)
    return answer.consumed > requests ? answer.availableIn : null
  } catch (error) {
    limiterFallbacks.inc()
    logger.debug({ err: error }, 'Redis state does not answer; this limit is counted in memory')
    const answer = await limiter.use('memory', options).increment(key)
    return answer.consumed > requests ? answer.availableIn : null
  }
}
