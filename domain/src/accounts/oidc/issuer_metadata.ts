import * as client from 'openid-client'
import type { Clock } from '../../shared/index.ts'
import type { ClientSettings, IdentitySettings } from '../identity_settings.ts'

const SECOND = 1000
/** How long the issuer's addresses are used before they are asked for again; they change once in years. */
const FRESH = 3600 * SECOND
/** Seconds for which the issuer may let us wait. */
const TIME_OUT = 5
/** Clocks of two machines may differ so much, in seconds. */
const CLOCK_TOLERANCE = 30

/** The issuer cannot be asked. */
export class IssuerUnreachableError extends Error {}

/**
 * The issuer as openid-client knows it: from its discovery document, kept for an hour, and for as long as it takes when
 * the issuer does not answer. Identity tokens are checked with the issuer's keys, wherever they came from.
 */
export class IssuerMetadata {
  #known: { configuration: client.Configuration; since: number } | null = null
  #asking: Promise<client.Configuration> | null = null

  constructor(
    private readonly settings: IdentitySettings,
    private readonly clock: Clock
  ) {}

  /** @throws IssuerUnreachableError */
  async configuration(): Promise<client.Configuration> {
    const now = this.clock.now().getTime()
    if (this.#known && now - this.#known.since < FRESH) return this.#known.configuration
    try {
      this.#asking ??= this.#discover().finally(() => (this.#asking = null))
      return await this.#asking
    } catch (error) {
      if (this.#known) return this.#known.configuration
      throw new IssuerUnreachableError('The issuer cannot be reached', { cause: error })
    }
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, client: ours } = this.settings
    if (!ours) throw new Error('Nobody can sign in: the shop is no application of the issuer’s')
    const isLocal = issuer.startsWith('http:')
    const configuration = await client.discovery(
      new URL(issuer),
      ours.id,
      { [client.clockTolerance]: CLOCK_TOLERANCE },
      authentication(ours),
      {
        timeout: TIME_OUT,
        execute: [
          client.enableNonRepudiationChecks,
          // An issuer that is http itself is on this machine: production refuses it.
          ...(isLocal ? [client.allowInsecureRequests] : []),
        ],
      }
    )
    this.#known = { configuration, since: this.clock.now().getTime() }
    return configuration
  }
}

function authentication({ secret }: ClientSettings): client.ClientAuth {
  return secret === null ? client.None() : client.ClientSecretBasic(secret)
}
