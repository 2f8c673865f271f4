import { createHash } from 'node:crypto'
import { ApiProblem } from './errors.ts'

/**
 * Sends a form under the key that came with its page, so that a double click is one wish.
 *
 * A shopper who goes back and changes the form sends the old page's key with a new body. That is a
 * new wish, not a repetition: it gets a key derived from the old one and the body, so that a
 * double click there is one wish too.
 */
export async function withKeyOfPage<T>(
  key: string,
  body: unknown,
  send: (key: string) => Promise<T>
): Promise<T> {
  try {
    return await send(key)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'idempotency_key_reused') throw error
    return send(derivedKey(key, body))
  }
}

function derivedKey(key: string, body: unknown): string {
  return createHash('sha256')
    .update(`${key}\n${JSON.stringify(body)}`)
    .digest('hex')
}
