import { listAt, textAt } from './json.ts'

/** The stand-in for Stripe, as shoppers, banks and fate use it. */
export class Provider {
  readonly #url: string

  /** @param url of the sandbox's providers */
  constructor(url: string) {
    this.#url = url
  }

  /** Whether the page took the payment: closed and paid pages take none. */
  async pay(session: string, how: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const { isOk, kind } = await this.#post(`/control/sessions/${session}/pay`, how)
    return isOk && (kind === 'paid' || kind === 'processing')
  }

  decline(session: string): Promise<unknown> {
    return this.#post(`/control/sessions/${session}/fail`)
  }

  /** Sends money of a paid page back in the dashboard, past the shop: all that is left, or so much. */
  async refund(session: string, amount?: number): Promise<boolean> {
    const { isOk } = await this.#post(`/control/sessions/${session}/refund`, { amount })
    return isOk
  }

  /** Whoever paid a page contests it with their bank. @returns the dispute; null when it cannot be contested */
  async dispute(session: string): Promise<string | null> {
    const { isOk, id } = await this.#post(`/control/sessions/${session}/dispute`)
    return isOk ? id : null
  }

  /** The bank's last word on a dispute. */
  closeDispute(dispute: string, outcome: 'won' | 'lost'): Promise<unknown> {
    return this.#post(`/control/disputes/${dispute}/close`, { outcome })
  }

  /** What a program of the shop's managers shows the shop. */
  async staffToken(): Promise<string> {
    const response = await fetch(`${this.#url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('staff-manager:sandbox')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    return textAt(await response.json(), 'access_token')
  }

  fault(fault: Readonly<Record<string, string | number>>): Promise<unknown> {
    return this.#post('/control/faults', fault)
  }

  webhooks(behaviour: Readonly<Record<string, boolean | number>>): Promise<unknown> {
    return this.#post('/control/webhooks', behaviour)
  }

  /** No faults from now on, and webhooks as they should be. */
  async behave(): Promise<void> {
    await fetch(`${this.#url}/control/faults`, { method: 'DELETE' })
    const well = { delayMs: 0, duplicate: false, twoIds: false, reorder: false, drop: false }
    await this.webhooks(well)
  }

  /** Everything there is. */
  async state(): Promise<unknown> {
    const response = await fetch(`${this.#url}/control/state`)
    return response.json()
  }

  /** Presses "resend" for what the shop must hear and cannot find out by itself. */
  async resend(wanted: (eventType: string, state: string) => boolean): Promise<void> {
    for (const delivery of listAt(await this.state(), 'deliveries')) {
      const [type, state] = [textAt(delivery, 'eventType'), textAt(delivery, 'state')]
      if (!wanted(type, state)) continue
      await this.#post('/control/webhooks/deliver', { eventId: textAt(delivery, 'eventId') })
    }
  }

  /** @returns whether it was done, and what the answer says it is */
  async #post(
    path: string,
    body: object = {}
  ): Promise<{ isOk: boolean; kind: string; id: string }> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return { isOk: response.ok, kind: textAt(answer, 'kind'), id: textAt(answer, 'id') }
  }
}

/** The session of a payment page. */
export function sessionOf(paymentUrl: string): string {
  return new URL(paymentUrl).pathname.split('/').at(-1) ?? ''
}
