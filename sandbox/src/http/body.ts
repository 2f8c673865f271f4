import type { IncomingMessage } from 'node:http'

/** The body is larger than the sandbox cares to read. */
export class BodyTooLargeError extends Error {
  readonly status = 413
}

/** @throws {BodyTooLargeError} above `limit` bytes; the rest is not read. */
export async function readBody(request: IncomingMessage, limit = 1_000_000): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > limit) throw new BodyTooLargeError(`The body exceeds ${limit} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
