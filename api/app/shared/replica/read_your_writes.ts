import redis from '@adonisjs/redis/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { readingFresh } from '@holdfast/domain/shared'
import { RecentWriters } from '#app/shared/replica/recent_writers'
import { tokensOf } from '#app/shared/replica/shopper_tokens'
import env from '#start/env'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Without a replica there is nothing older to read than what was written. */
const hasReplica = env.get('DATABASE_REPLICA_URL') !== undefined

const writers = new RecentWriters({
  exists: (...keys) => redis.connection('state').exists(...keys),
  set: (key, value, unit, time) => redis.connection('state').set(key, value, unit, time),
})

/**
 * Lets shoppers see what they have just written: whatever changes something reads from the writer only, and so does its
 * client for a few seconds. It is written down before the answer leaves, and looked up only when something is read.
 */
export function readYourWrites(ctx: HttpContext, next: NextFn) {
  if (!hasReplica) return next()
  if (!SAFE.has(ctx.request.method())) return change(ctx, next)
  return readingFresh(() => writers.hasWritten(tokensOf(ctx)), next)
}

async function change(ctx: HttpContext, next: NextFn) {
  try {
    return await readingFresh(() => true, next)
  } finally {
    await writers.remember(tokensOf(ctx))
  }
}
