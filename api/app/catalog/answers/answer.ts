import { createHash } from 'node:crypto'

/** An answer ready to be sent: its bytes and their name, made once and sent many times. */
export interface Answer {
  readonly body: Buffer
  readonly etag: string
}

/** As it is kept in the cache. */
export interface StoredAnswer {
  readonly body: string
  readonly etag: string
}

export function toStored(value: unknown): StoredAnswer {
  const body = JSON.stringify(value)
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

export function toAnswer({ body, etag }: StoredAnswer): Answer {
  return { body: Buffer.from(body), etag }
}
