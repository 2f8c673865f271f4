import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { JWK, Provider } from 'oidc-provider'
import type { Log } from '../log.ts'
import { configuration } from './configuration.ts'
import { Interaction } from './interaction.ts'
import { People } from './people.ts'
import { signInAs } from './sign_in_as.ts'
import { keepSigningKeys, keptSigningKeys, newSigningKeys } from './signing_keys.ts'
import { STAFF_CLIENTS, type StaffRole } from './staff_clients.ts'

export interface IdentityOptions {
  /** What the issuer's tokens name as the API that they are made for. */
  audience: string
  /** Where shoppers reach the shop: its sign-ins come from there, and go back. */
  shop: string
}

/** Where on the providers' origin the issuer lives. */
export const IDENTITY_PATH = '/oidc'
const PAGES = `${IDENTITY_PATH}/sign-in`

interface Open {
  provider: Provider
  serve: ReturnType<Provider['callback']>
}

/**
 * The identity provider: an OpenID Connect issuer whose signing keys outlive a restart. It comes up when it is first
 * asked, since its keys take time to draw and most tests of a shop never sign in.
 */
export class IdentitySandbox {
  readonly #audience: string
  readonly #shop: string
  readonly #people: People
  readonly #interaction: Interaction
  readonly #log: Log
  readonly #keysFile: string | null
  #keys: JWK[] | null = null
  #opened: Promise<Open> | null = null
  /** The providers' origin, as everybody else reaches it. */
  origin = ''

  constructor(options: IdentityOptions & { dataFolder: string | null; log: Log }) {
    this.#audience = options.audience
    this.#shop = new URL(options.shop).origin
    const { dataFolder } = options
    this.#people = new People(dataFolder && join(dataFolder, 'identity_people.json'))
    this.#interaction = new Interaction(this.#people, this.#shop)
    this.#log = options.log
    this.#keysFile = dataFolder && join(dataFolder, 'identity_keys.json')
  }

  get issuer(): string {
    return `${this.origin}${IDENTITY_PATH}`
  }

  /** Answers a request under `IDENTITY_PATH`. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#opened ??= this.#open()
    const { provider, serve } = await this.#opened
    const { url = '/' } = request
    if (url.startsWith(`${PAGES}/`)) return this.#interaction.handle(provider, request, response)
    // The issuer builds its addresses from what was asked for and from what is left of it.
    Object.assign(request, { originalUrl: url, url: url.slice(IDENTITY_PATH.length) || '/' })
    await serve(request, response)
  }

  /** Signs with new keys from now on. Tokens signed with the old ones hold until those are withdrawn too. */
  rotateKeys({ withdrawOld = false } = {}): void {
    this.#keys = [...newSigningKeys(), ...(withdrawOld ? [] : this.#currentKeys())]
    if (this.#keysFile) keepSigningKeys(this.#keysFile, this.#keys)
    this.#opened = null
  }

  /** An access token for a program of staff, asked for over HTTP as anybody would. */
  async tokenFor(role: StaffRole): Promise<string> {
    const client = STAFF_CLIENTS.find(({ roles }) => roles.includes(role))
    const basic = Buffer.from(`${client?.id}:${client?.secret}`).toString('base64')
    const answer = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const { access_token: token }: { access_token?: unknown } = JSON.parse(await answer.text())
    if (typeof token !== 'string') throw new Error(`The issuer gave no token: ${answer.status}`)
    return token
  }

  /** An access token that one of the demo's people has given to an application of theirs. */
  tokenForPerson(email: string): Promise<string> {
    return signInAs(this.issuer, email, `${this.#shop}/app/signed-in`)
  }

  async #open(): Promise<Open> {
    const { Provider } = await import('oidc-provider')
    const settings = configuration({
      keys: this.#currentKeys(),
      audience: this.#audience,
      people: this.#people,
      shop: this.#shop,
      pages: PAGES,
    })
    const provider = new Provider(this.issuer, settings)
    provider.on('server_error', (_context, error) => this.#log.error('identity', error.message))
    return { provider, serve: provider.callback() }
  }

  #currentKeys(): JWK[] {
    return (this.#keys ??= this.#keysFile ? keptSigningKeys(this.#keysFile) : newSigningKeys())
  }
}
