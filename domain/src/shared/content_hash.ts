import { createHash } from 'node:crypto'

/** SHA-256 of what something says, whatever the order of its members: the same request has the same hash. */
export function contentHash(content: object): Buffer {
  return createHash('sha256').update(canonical(content)).digest()
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
