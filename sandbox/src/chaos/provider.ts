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
    const { kind } = await this.#post(`/control/sessions/${session}/pay`, how)
    return kind === 'paid' || kind === 'processing'
  }

  decline(session: string): Promise<unknown> {
    return this.#post(`/control/sessions/${session}/fail`)
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

  /** @returns what kind of result it says it is */
  async #post(path: string, body: object = {}): Promise<{ kind: string }> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return { kind: response.ok ? textAt(answer, 'kind') : 'error' }
  }
}

/** The session of a payment page. */
export function sessionOf(paymentUrl: string): string {
  return new URL(paymentUrl).pathname.split('/').at(-1) ?? ''
}
