import { issuer } from '#tests/support/staff'

const api = `http://${process.env.HOST}:${process.env.PORT}`
const shop = new URL(process.env.PUBLIC_URL ?? '')
let addresses = 0

/**
 * A browser without a screen: it keeps cookies, one jar for each origin, and follows redirects where a test lets it. The
 * shop's public address leads to this suite's API.
 */
export class TestBrowser {
  readonly #jars = new Map<string, Map<string, string>>()
  readonly #address = `198.19.${(++addresses >> 8) & 255}.${addresses & 255}`

  constructor(readonly userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0') {}

  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, shop)
    const target = url.origin === shop.origin ? `${api}${url.pathname}${url.search}` : url.href
    const response = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: {
        'cookie': this.cookies(url.origin),
        'user-agent': this.userAgent,
        'x-forwarded-for': this.#address,
        ...init.headers,
      },
    })
    this.#keep(url.origin, response.headers.getSetCookie())
    return response
  }

  /** A call of the shop's API. */
  async call(method: string, path: string, body?: unknown) {
    const response = await this.open(`/api/v1${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const text = await response.text()
    const answer: ReturnType<typeof JSON.parse> = text === '' ? null : JSON.parse(text)
    return { status: response.status, headers: response.headers, body: answer }
  }

  /** Follows redirects until there is a page, or until it is led where the test wants to look. */
  async follow(address: string, until: (url: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(address, shop)
    for (let step = 0; step < 12; step++) {
      if (until(url)) return url
      const response = await this.open(url.href)
      const location = response.headers.get('location')
      if (location === null) return url
      url = new URL(location, url)
    }
    throw new Error(`It never ends: ${url.href}`)
  }

  /** Signs in on the issuer's page, as far as its answer: the address of ours that it leads back to. */
  async comeBack(email = 'ada@example.com', returnTo = '/account'): Promise<URL> {
    await issuer()
    const page = await this.follow(`/api/v1/auth/login?${new URLSearchParams({ returnTo })}`, ours)
    if (isCallback(page)) return page
    const form = new URLSearchParams({ way: 'sign_in', email, password: 'sandbox' })
    const sent = await this.open(page.href, { method: 'POST', body: form })
    const location = sent.headers.get('location')
    if (location === null) throw new Error(`The issuer refused ${email}: ${sent.status}`)
    return this.follow(new URL(location, page).href, isCallback)
  }

  /** @returns where in the shop it ends */
  async signIn(email?: string, returnTo?: string): Promise<string> {
    const callback = await this.comeBack(email, returnTo)
    const answer = await this.open(callback.href)
    return answer.headers.get('location') ?? `${answer.status}`
  }

  cookie(name: string): string | undefined {
    return this.#jars.get(shop.origin)?.get(name)
  }

  setCookie(name: string, value: string): void {
    this.#jar(shop.origin).set(name, value)
  }

  cookies(origin: string): string {
    return [...this.#jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>()
    this.#jars.set(origin, jar)
    return jar
  }

  #keep(origin: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      const isOver = attributes.some((one) => /^\s*max-age=0$/i.test(one)) || at === pair.length - 1
      if (isOver) this.#jar(origin).delete(name)
      else this.#jar(origin).set(name, pair.slice(at + 1))
    }
  }
}

function isCallback(url: URL): boolean {
  return url.origin === shop.origin && url.pathname === '/api/v1/auth/callback'
}

/** Led back into the shop, wherever to. */
function ours(url: URL): boolean {
  return url.origin === shop.origin && url.pathname !== '/api/v1/auth/login'
}
