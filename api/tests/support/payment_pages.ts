import app from '@adonisjs/core/services/app'
import { newId } from '@holdfast/domain/shared'
import {
  PaymentProvider,
  type PaymentSession,
  ProviderUnavailableError,
} from '@holdfast/domain/payments'

type CheckoutRequest = Parameters<PaymentProvider['createSession']>[0]

/** A provider at hand, for tests that are about the shop: pages open at once, unless it is out of reach. */
export class PaymentPages extends PaymentProvider {
  isReachable = true
  readonly #pages = new Map<string, PaymentSession>()
  readonly #byKey = new Map<string, string>()

  /** Makes it the shop's provider. @returns what puts the real one back */
  static open(): { pages: PaymentPages; close: () => void } {
    const pages = new PaymentPages()
    app.container.swap(PaymentProvider, () => pages)
    return { pages, close: () => app.container.restore(PaymentProvider) }
  }

  async createSession(request: CheckoutRequest, key: string): Promise<PaymentSession> {
    this.#answer()
    const id = this.#byKey.get(key) ?? `cs_${newId()}`
    this.#byKey.set(key, id)
    return this.#keep({
      id,
      standing: 'open',
      orderId: null,
      attemptNo: 1,
      amount: { amount: request.line_items[0].price_data.unit_amount, currency: 'GBP' },
      url: `https://pay.example/${id}`,
      paymentIntentId: null,
      chargeId: null,
    })
  }

  async retrieveSession(id: string): Promise<PaymentSession> {
    this.#answer()
    const page = this.#pages.get(id)
    if (!page) throw new ProviderUnavailableError(`No page ${id}`)
    return page
  }

  async expireSession(id: string): Promise<PaymentSession> {
    const page = await this.retrieveSession(id)
    return page.standing === 'open' ? this.#keep({ ...page, standing: 'expired', url: null }) : page
  }

  async *listSessions(): AsyncIterable<PaymentSession> {
    this.#answer()
    yield* this.#pages.values()
  }

  /** Somebody pays on a page, by card or by a bank debit that takes its time. */
  pay(url: string, standing: 'paid' | 'processing'): void {
    const page = [...this.#pages.values()].find((candidate) => candidate.url === url)
    if (page) this.#keep({ ...page, standing, url: null })
  }

  #keep(page: PaymentSession): PaymentSession {
    this.#pages.set(page.id, page)
    return page
  }

  #answer(): void {
    if (!this.isReachable) throw new ProviderUnavailableError('Out of reach')
  }
}
