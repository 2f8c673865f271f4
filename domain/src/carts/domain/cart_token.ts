import { createHash, randomBytes } from 'node:crypto'

declare const brand: unique symbol

/** SHA-256 of a cart's token: what is stored, so that a copy of the database opens no cart. */
export type TokenHash = Buffer & { readonly [brand]: true }

/** An unguessable token: 32 random bytes in base64url. */
export function newCartToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashCartToken(token: string): TokenHash {
  return createHash('sha256').update(token).digest() as TokenHash
}
