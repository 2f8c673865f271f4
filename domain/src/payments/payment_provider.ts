import type { CheckoutRequest } from './domain/checkout_request.ts'
import type { PaymentSession } from './domain/payment_session.ts'

/** What the shop asks of whoever takes the money. Every call goes over the network: never make one under a lock. */
export abstract class PaymentProvider {
  /**
   * Opens a payment page, or gives the one that the same key and request opened before.
   *
   * @throws ProviderUnavailableError, ProviderRefusedError
   */
  abstract createSession(request: CheckoutRequest, idempotencyKey: string): Promise<PaymentSession>

  /** @throws ProviderUnavailableError, ProviderRefusedError when there is no such page */
  abstract retrieveSession(id: string): Promise<PaymentSession>

  /**
   * Closes a page that is open, so that nobody can pay there any more; a page that is not open stays as it is.
   *
   * @returns the page as it is now: paid, perhaps
   * @throws ProviderUnavailableError, ProviderRefusedError
   */
  abstract expireSession(id: string): Promise<PaymentSession>

  /**
   * Every page created in a span of time that names an order, oldest or newest first; the provider cannot search by
   * order. Pages of others who use the account are left out.
   *
   * @throws ProviderUnavailableError
   */
  abstract listSessions(from: Date, to: Date): AsyncIterable<PaymentSession>
}

/** No answer, none in time, none of use, or none left to ask for: what was asked may or may not have been done. */
export class ProviderUnavailableError extends Error {
  readonly code = 'E_PROVIDER_UNAVAILABLE'

  constructor(
    message: string,
    /** The provider failed and keeps that answer: it would give it again to the same request. */
    readonly remembered = false,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/** The provider understood, and said no. Asking again changes nothing. */
export class ProviderRefusedError extends Error {
  readonly code = 'E_PROVIDER_REFUSED'
}
