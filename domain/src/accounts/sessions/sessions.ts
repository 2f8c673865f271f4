import type { Clock } from '../../shared/index.ts'
import type { AccountId } from '../domain/account.ts'
import {
  LONGEST_SECONDS,
  newSessionToken,
  secondsLeft,
  type Session,
  sessionIdOf,
} from './session.ts'

/** What sessions need of Redis `state`. */
export interface SessionRedis {
  get(key: string): Promise<string | null>
  mget(...keys: string[]): Promise<(string | null)[]>
  set(key: string, value: string, ex: 'EX', seconds: number, xx: 'XX'): Promise<unknown>
  smembers(key: string): Promise<string[]>
  multi(commands: string[][]): { exec(): Promise<[Error | null, unknown][] | null> }
}

interface Stored {
  accountId: AccountId
  cartToken: string | null
  device: string
  signedInAt: string
  lastSeenAt: string
  providerSession: string | null
}

export interface NewSession {
  readonly accountId: AccountId
  readonly cartToken: string | null
  readonly device: string
  readonly providerSession: string | null
}

/** Redis `state` does not answer: nobody can tell who is signed in. Nothing was changed. */
export class SessionsUnavailableError extends Error {
  constructor(options?: ErrorOptions) {
    super('The sessions cannot be reached', options)
  }
}

/** How much older than the truth `lastSeenAt` may be: a request need not write. Milliseconds. */
const SEEN_TO_THE = 60_000

/**
 * Who is signed in, and where: in Redis `state`, each session under the hash of its token with the time that it has left,
 * and a set of them per account. Losing all of it costs people a sign-in.
 *
 * @throws SessionsUnavailableError from every method
 */
export class Sessions {
  constructor(
    private readonly redis: SessionRedis,
    private readonly clock: Clock
  ) {}

  /** Begins a session. Its token is told once, here. */
  async begin(wanted: NewSession): Promise<{ token: string; session: Session }> {
    const token = newSessionToken()
    const now = this.clock.now()
    const session = { ...wanted, id: sessionIdOf(token), signedInAt: now, lastSeenAt: now }
    const ofAccount = accountKey(wanted.accountId)
    await this.#together([
      ['set', sessionKey(session.id), JSON.stringify(stored(session)), 'EX', seconds(session, now)],
      ['sadd', ofAccount, session.id],
      ['expire', ofAccount, String(LONGEST_SECONDS)],
    ])
    return { token, session }
  }

  /** The session that a token opens, or null when it is over. Using it is what keeps it from idling out. */
  async find(token: string): Promise<Session | null> {
    const id = sessionIdOf(token)
    const now = this.clock.now()
    const session = read(id, await this.#ask(() => this.redis.get(sessionKey(id))))
    if (!session || secondsLeft(session, now) <= 0) return null
    if (now.getTime() - session.lastSeenAt.getTime() < SEEN_TO_THE) return session
    const seen = { ...session, lastSeenAt: now }
    // XX: one that was ended in the meantime stays ended.
    const value = JSON.stringify(stored(seen))
    const left = secondsLeft(seen, now)
    await this.#ask(() => this.redis.set(sessionKey(id), value, 'EX', left, 'XX'))
    return seen
  }

  /** The sessions of an account, the latest used first. */
  async list(accountId: AccountId): Promise<Session[]> {
    const ids = await this.#ask(() => this.redis.smembers(accountKey(accountId)))
    if (ids.length === 0) return []
    const found = await this.#ask(() => this.redis.mget(...ids.map(sessionKey)))
    const now = this.clock.now()
    const over = ids.filter((_id, index) => found[index] === null)
    if (over.length > 0) await this.#together([['srem', accountKey(accountId), ...over]])
    return ids
      .flatMap((id, index) => read(id, found[index] ?? null) ?? [])
      .filter((session) => secondsLeft(session, now) > 0)
      .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
  }

  /** Ends sessions that are this account's; those that are over stay so. A second call changes nothing. */
  async end(accountId: AccountId, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.#together([
      ['del', ...ids.map(sessionKey)],
      ['srem', accountKey(accountId), ...ids],
    ])
  }

  async #together(commands: string[][]): Promise<void> {
    const results = await this.#ask(() => this.redis.multi(commands).exec())
    const failed = results?.find(([error]) => error !== null)?.[0]
    if (!results || failed) throw new SessionsUnavailableError({ cause: failed })
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      throw new SessionsUnavailableError({ cause: error })
    }
  }
}

function sessionKey(id: string): string {
  return `session:${id}`
}

function accountKey(accountId: AccountId): string {
  return `sessions_of:${accountId}`
}

function seconds(session: Session, now: Date): string {
  return String(secondsLeft(session, now))
}

function stored({ id: _id, ...session }: Session): Stored {
  const { signedInAt, lastSeenAt } = session
  return {
    ...session,
    signedInAt: signedInAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }
}

function read(id: string, text: string | null): Session | null {
  if (text === null) return null
  const session: Stored = JSON.parse(text)
  return {
    ...session,
    id,
    signedInAt: new Date(session.signedInAt),
    lastSeenAt: new Date(session.lastSeenAt),
  }
}
