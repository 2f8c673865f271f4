/** A browser without JavaScript: it fills in forms, follows links, and shows what it sees. */
export class Visitor {
  #url = ''
  status = 0
  page = ''
  /** Where the last answer sent it, when that is another origin: the shop. */
  sentTo: string | null = null

  async open(url: string): Promise<this> {
    return this.#go(url, { method: 'GET' })
  }

  /** Fills in the page's form and presses its button. */
  async submit(fields: Record<string, string>, action = this.#formAction()): Promise<this> {
    const url = new URL(action, this.#url).href
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** What is on the page, without its markup. */
  get text(): string {
    return this.page
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replace(/\s+/g, ' ')
  }

  /** The problem shown at a field, as a screen reader would find it. */
  problemAt(field: string): string | null {
    const match = new RegExp(`id="${field}-problem">([^<]*)<`).exec(this.page)
    return match?.[1]?.replaceAll('&#39;', "'") ?? null
  }

  async #go(url: string, init: RequestInit): Promise<this> {
    const response = await fetch(url, { ...init, redirect: 'manual' })
    this.#url = url
    this.status = response.status
    this.page = await response.text()
    const location = response.headers.get('location')
    if (!location) return this
    const target = new URL(location, url)
    if (target.origin === new URL(url).origin) return this.#go(target.href, { method: 'GET' })
    this.sentTo = target.href
    return this
  }

  #formAction(): string {
    const action = /<form[^>]*action="([^"]+)"/.exec(this.page)?.[1]
    if (!action) throw new Error('There is no form on this page')
    return action
  }
}
