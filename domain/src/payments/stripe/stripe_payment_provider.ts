import type Stripe from 'stripe'
import { parseId } from '../../shared/index.ts'
import type { CheckoutRequest } from '../domain/checkout_request.ts'
import type { PaymentSession } from '../domain/payment_session.ts'
import { PaymentProvider, ProviderRefusedError } from '../payment_provider.ts'
import { askStripe } from './ask_stripe.ts'
import type { RequestBudget } from './request_budget.ts'
import { EXPANDED, EXPANDED_IN_LIST, toPaymentSession } from './stripe_session.ts'

/** The most that Stripe lists at a time. */
const PAGE = 100

/** Stripe Checkout. https://docs.stripe.com/api/checkout/sessions */
export class StripePaymentProvider extends PaymentProvider {
  constructor(
    private readonly stripe: Stripe,
    private readonly budget: RequestBudget
  ) {
    super()
  }

  async createSession(request: CheckoutRequest, idempotencyKey: string): Promise<PaymentSession> {
    const session = await askStripe(this.budget, 'create_session', () =>
      this.stripe.checkout.sessions.create(request, { idempotencyKey })
    )
    return toPaymentSession(session)
  }

  async retrieveSession(id: string): Promise<PaymentSession> {
    const session = await askStripe(this.budget, 'retrieve_session', () =>
      this.stripe.checkout.sessions.retrieve(id, { expand: EXPANDED })
    )
    return toPaymentSession(session)
  }

  async expireSession(id: string): Promise<PaymentSession> {
    try {
      const session = await askStripe(this.budget, 'expire_session', () =>
        this.stripe.checkout.sessions.expire(id)
      )
      return toPaymentSession(session)
    } catch (error) {
      if (error instanceof ProviderRefusedError) return this.retrieveSession(id)
      throw error
    }
  }

  async *listSessions(from: Date, to: Date): AsyncIterable<PaymentSession> {
    const created = { gte: toSeconds(from), lte: toSeconds(to) }
    let last: string | undefined
    for (;;) {
      const page = await askStripe(this.budget, 'list_sessions', () =>
        this.stripe.checkout.sessions.list({
          created,
          limit: PAGE,
          starting_after: last,
          expand: EXPANDED_IN_LIST,
        })
      )
      yield* page.data.filter(namesAnOrder).map(toPaymentSession)
      last = page.data.at(-1)?.id
      if (!page.has_more || last === undefined) return
    }
  }
}

/** Others who use the account open pages too, in currencies that the shop does not sell in. */
function namesAnOrder({ client_reference_id: reference }: Stripe.Checkout.Session): boolean {
  return parseId(reference) !== null
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
