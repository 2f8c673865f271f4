import type { EventRecord } from '../state/records.ts'
import type { Posted } from './delivery_queue.ts'
import { sign } from './signature.ts'

/** Stripe's own patience with an endpoint (milliseconds). */
const TIMEOUT = 10_000

/**
 * Posts one event once. Redirects are failures, as with Stripe. Never rejects. The signature bears
 * the system's time: the shop compares it with its own clock, which tests do not move.
 */
export async function postEvent(
  url: string,
  secret: string,
  event: EventRecord,
  stopping: AbortSignal
): Promise<Posted> {
  const timestamp = Math.floor(Date.now() / 1000)
  const body = JSON.stringify(event, null, 2)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': sign(body, secret, timestamp),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), stopping]),
    })
    await response.body?.cancel()
    return { status: response.status, error: null }
  } catch (error) {
    return { status: null, error: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The endpoint could not be reached'
  if (error.name === 'TimeoutError') return `No answer within ${TIMEOUT / 1000} s`
  const cause: unknown = error.cause
  return cause instanceof Error && cause.message ? cause.message : error.message
}
