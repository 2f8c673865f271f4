import type { HttpContext } from '@adonisjs/core/http'
import { Problem } from '#app/shared/problem'

/** Bytes. The largest events that Stripe sends are far below. */
const LIMIT = 512 * 1024

/**
 * The body of a request whose route the body parser leaves alone, byte for byte as it came.
 *
 * @throws Problem 413 `body_too_large`
 */
export async function rawBody({ request }: HttpContext): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMIT) throw new Problem('body_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
