import { createLocalJWKSet, type CryptoKey, errors, type JWSHeaderParameters } from 'jose'
import type { Clock } from '../../shared/index.ts'
import { fetchKeys, type KeySet } from './fetch_keys.ts'

const SECOND = 1000
/** How long keys are used before they are asked for again. */
const FRESH = 600 * SECOND
/** Keys that the issuer has not confirmed for so long are not believed any more. */
const USABLE = 24 * 3600 * SECOND
/** Whatever is presented, the issuer is asked no more often than this. */
const COOL_DOWN = 15 * SECOND

/** No key for this token: the issuer has none, or cannot be asked. */
export class KeyNotKnownError extends Error {
  constructor(readonly isIssuerReachable: boolean) {
    super('No key for this token')
  }
}

interface Known {
  readonly find: ReturnType<typeof createLocalJWKSet>
  readonly since: number
}

/**
 * The keys that an issuer signs with, by its discovery document. They are kept in memory, and asked for again when they
 * are old or when a token names one that is not known, as happens after a rotation. An issuer that does not answer is
 * no trouble as long as the keys are known; requests never wait for a renewal of keys that they can be checked with.
 */
export class IssuerKeys {
  #known: Known | null = null
  #asking: Promise<boolean> | null = null
  #asked = Number.NEGATIVE_INFINITY
  #answered = false

  constructor(
    private readonly issuer: string,
    private readonly clock: Clock
  ) {}

  /** @throws KeyNotKnownError */
  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    const key = await this.#look(header)
    if (key) {
      if (this.#age() > FRESH) void this.#ask()
      return key
    }
    const isReachable = await this.#ask()
    const found = isReachable ? await this.#look(header) : null
    if (!found) throw new KeyNotKnownError(isReachable)
    return found
  }

  async #look(header: JWSHeaderParameters): Promise<CryptoKey | null> {
    if (!this.#known || this.#age() > USABLE) return null
    try {
      return await this.#known.find(header)
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }

  #age(): number {
    return this.#known ? this.clock.now().getTime() - this.#known.since : Infinity
  }

  /** One question at a time, and none during the cool-down. @returns whether the issuer answered the last one */
  #ask(): Promise<boolean> {
    const now = this.clock.now().getTime()
    if (this.#asking) return this.#asking
    if (now - this.#asked < COOL_DOWN) return Promise.resolve(this.#answered)
    this.#asked = now
    this.#asking = this.#askNow().finally(() => (this.#asking = null))
    return this.#asking
  }

  async #askNow(): Promise<boolean> {
    const keys: KeySet | null = await fetchKeys(this.issuer)
    this.#answered = keys !== null
    if (keys) this.#known = { find: createLocalJWKSet(keys), since: this.clock.now().getTime() }
    return this.#answered
  }
}
