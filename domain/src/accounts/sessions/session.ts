import { createHash, randomBytes } from 'node:crypto'
import type { AccountId } from '../domain/account.ts'

/** Nobody has used the session for so long: it is over. Seconds. */
export const IDLE_SECONDS = 14 * 24 * 3600

/** However much it is used, a session ends so long after the sign-in. Seconds. */
export const LONGEST_SECONDS = 90 * 24 * 3600

/** A device on which somebody is signed in. */
export interface Session {
  /** What stands in Redis instead of the token, so that a copy of it opens nothing. */
  readonly id: string
  readonly accountId: AccountId
  /** The hash, in hex, of the device's token to the account's cart: it goes when the session does. */
  readonly cartToken: string | null
  /** For people to recognise it by, as in "Firefox on Windows". */
  readonly device: string
  readonly signedInAt: Date
  /** To the minute. */
  readonly lastSeenAt: Date
  /** The identity provider's name for its own session, where it has one: how it says that it ended. */
  readonly providerSession: string | null
}

/** An unguessable token: 32 random bytes in base64url. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Seconds that a session has left at a moment, if it is used then; none when it is past its end. */
export function secondsLeft({ signedInAt }: Pick<Session, 'signedInAt'>, now: Date): number {
  const age = Math.floor((now.getTime() - signedInAt.getTime()) / 1000)
  return Math.min(IDLE_SECONDS, LONGEST_SECONDS - age)
}
