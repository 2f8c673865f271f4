import { createHash, randomBytes } from 'node:crypto'
import { DEMO_PASSWORD } from './people.ts'

/**
 * An access token for a person, got over HTTP as a native application gets one: authorization code and PKCE, with the
 * person at the issuer's page.
 */
export async function signInAs(
  issuer: string,
  email: string,
  redirectUri: string
): Promise<string> {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: 'shop-app',
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const visit = new Visit()
  const page = await visit.follow(`${issuer}/auth?${query}`)
  const form = new URLSearchParams({ way: 'sign_in', email, password: DEMO_PASSWORD })
  const back = await visit.follow(page.href, form, redirectUri)
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'shop-app',
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: redirectUri,
    }),
  })
  const { access_token: token }: { access_token?: unknown } = JSON.parse(await answer.text())
  if (typeof token !== 'string') throw new Error(`The issuer gave no token: ${answer.status}`)
  return token
}

/** One visit to the issuer, with its cookies. */
class Visit {
  readonly #cookies = new Map<string, string>()

  /** Follows redirects to a page, or to what begins with `until`. */
  async follow(address: string, form?: URLSearchParams, until?: string): Promise<URL> {
    let [url, body] = [address, form]
    for (;;) {
      if (until !== undefined && url.startsWith(until)) return new URL(url)
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
        body,
      })
      await response.arrayBuffer()
      for (const line of response.headers.getSetCookie()) this.#keep(line)
      const location = response.headers.get('location')
      if (location === null) return new URL(url)
      url = new URL(location, url).href
      body = undefined
    }
  }

  #keep(line: string) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (at === pair.length - 1) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
