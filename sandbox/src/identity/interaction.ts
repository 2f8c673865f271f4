import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { readBody } from '../http/body.ts'
import { sendPage } from '../http/respond.ts'
import { HttpError } from '../http/router.ts'
import type { People, Person } from './people.ts'
import { signInPage, signUpPage } from './sign_in_pages.ts'

/** The shortest password that one may choose. */
const SHORTEST = 8
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The issuer's pages between the shop's question and its answer: sign in, sign up, another service, or never mind. */
export class Interaction {
  readonly #people: People
  readonly #shop: string

  constructor(people: People, shop: string) {
    this.#people = people
    this.#shop = shop
  }

  /** @throws {HttpError} 404 when it is over, or was another browser's */
  async handle(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    await this.#mustBeOpen(provider, request, response)
    const isNew = url.searchParams.has('new')
    if (request.method !== 'POST') {
      return this.#send(response, isNew, { action: url.pathname })
    }
    const form = new URLSearchParams(await readBody(request))
    const way = form.get('way')
    if (way === 'cancel') {
      const result = { error: 'access_denied', error_description: 'Back to the shop' }
      return provider.interactionFinished(request, response, result)
    }
    const who = this.#who(way, form)
    if (typeof who !== 'string') {
      const result = { login: { accountId: who.id } }
      return provider.interactionFinished(request, response, result)
    }
    const typed = { email: form.get('email') ?? '', name: form.get('name') ?? '' }
    this.#send(response, isNew, { action: url.pathname, ...typed, refusal: who }, 422)
  }

  /** Who it is, or why nobody. */
  #who(way: string | null, form: URLSearchParams): Person | string {
    const [email, name, password] = ['email', 'name', 'password'].map((field) =>
      (form.get(field) ?? '').trim()
    ) as [string, string, string]
    if (way === 'social') return this.#people.social()
    if (way !== 'sign_up') {
      // The same words whether the address or the password is wrong: nobody learns which.
      return this.#people.check(email, password) ?? 'That email and password do not go together.'
    }
    if (!EMAIL.test(email)) return 'Please give an email address.'
    if (name === '') return 'Please give a name.'
    if (password.length < SHORTEST)
      return `Please choose a password of ${SHORTEST} characters or more.`
    return this.#people.signUp(email, name, password) ?? 'This address cannot be used.'
  }

  #send(
    response: ServerResponse,
    isNew: boolean,
    options: Parameters<typeof signInPage>[0],
    status = 200
  ) {
    const page = isNew ? signUpPage(options) : signInPage(options)
    // A browser applies `form-action` to the redirects after a form, too: they end in the shop.
    sendPage(response, page, { status, formTargets: [this.#shop] })
  }

  async #mustBeOpen(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    try {
      await provider.interactionDetails(request, response)
    } catch {
      throw new HttpError(404, 'This sign-in is over. Go back to the shop and begin anew.')
    }
  }
}
