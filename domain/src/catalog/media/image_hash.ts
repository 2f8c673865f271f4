import { createHash } from 'node:crypto'

/** The name of a picture by its content: 128 bits of SHA-256, in hex, since some file systems ignore case. */
export function imageHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
