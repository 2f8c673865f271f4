import type { ServerResponse } from 'node:http'
import type Stripe from 'stripe'
import { readBody } from '../../http/body.ts'
import { redirect, sendPage } from '../../http/respond.ts'
import { HttpError, type HttpContext, type Router } from '../../http/router.ts'
import { findSession } from '../checkout/open_session.ts'
import { answerChallenge } from '../payments/answer_challenge.ts'
import type { PaymentResult } from '../payments/charge_card.ts'
import { payByBankDebit, payByCard } from '../payments/pay.ts'
import { intentOf } from '../state/payment_of.ts'
import type { World } from '../world.ts'
import { challengePage } from './challenge_page.ts'
import {
  readForm,
  readValues,
  type Choice,
  type FormValues,
  type Problems,
} from './checkout_form.ts'
import { checkoutPage } from './checkout_page.ts'
import { closedPage } from './closed_page.ts'
import { successUrl } from './success_url.ts'

/** The pages on which a shopper pays: `/pay/<session id>`. */
export function addPaymentPages(router: Router, world: World) {
  const pages = new PaymentPages(world)
  router.get('/pay/:id', (context) => pages.show(context))
  router.post('/pay/:id', (context) => pages.pay(context))
  router.get('/pay/:id/authenticate', (context) => pages.showChallenge(context))
  router.post('/pay/:id/authenticate', (context) => pages.answerChallenge(context))
}

class PaymentPages {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  show({ response, params }: HttpContext) {
    const session = this.#find(params.id)
    if (session.status !== 'open') return sendPage(response, closedPage(this.#world, session))
    this.#sendForm(response, session, 200, { values: readValues(new URLSearchParams()) })
  }

  async pay({ request, response, params }: HttpContext) {
    const form = new URLSearchParams(await readBody(request))
    const session = this.#find(params.id)
    if (session.status !== 'open')
      return sendPage(response, closedPage(this.#world, session), { status: 409 })
    if (form.has('fill')) {
      return this.#sendForm(response, session, 200, { values: readValues(form) })
    }
    const today = new Date(this.#world.clock.now())
    const { values, problems, choice } = readForm(form, session, today)
    if (!choice) return this.#sendForm(response, session, 422, { values, problems })
    this.#goOn(response, this.#charge(session, choice, values), values)
  }

  showChallenge({ response, params }: HttpContext) {
    const session = this.#find(params.id)
    if (!this.#isChallenged(session)) return redirect(response, `/pay/${session.id}`)
    sendPage(response, challengePage(session), { formTargets: targetsOf(session) })
  }

  async answerChallenge({ request, response, params }: HttpContext) {
    const form = new URLSearchParams(await readBody(request))
    const session = this.#find(params.id)
    if (session.status !== 'open')
      return sendPage(response, closedPage(this.#world, session), { status: 409 })
    const passed = form.get('result') === 'complete'
    const values = { ...readValues(form), ...this.#payerOf(session) }
    this.#goOn(response, answerChallenge(this.#world, session, passed), values)
  }

  #charge(session: Stripe.Checkout.Session, choice: Choice, values: FormValues): PaymentResult {
    const payer = { name: values.name, email: values.email || session.customer_email }
    if (choice.kind === 'debit') {
      return payByBankDebit(this.#world, session, choice.debit, choice.account, payer)
    }
    const { card, expMonth, expYear } = choice
    return payByCard(this.#world, session, card, { ...payer, expMonth, expYear })
  }

  #goOn(response: ServerResponse, result: PaymentResult, values: FormValues) {
    const { session } = result
    switch (result.kind) {
      case 'paid':
      case 'processing':
        return redirect(response, successUrl(session))
      case 'challenged':
        return redirect(response, `/pay/${session.id}/authenticate`)
      case 'refused':
        return this.#sendForm(response, session, 402, { values, refusal: result.refusal.message })
    }
  }

  #sendForm(
    response: ServerResponse,
    session: Stripe.Checkout.Session,
    status: number,
    shown: { values: FormValues; problems?: Problems; refusal?: string }
  ) {
    const { values, problems = {}, refusal = null } = shown
    const lines = this.#world.store.checkouts.get(session.id)?.lines ?? []
    const now = new Date(this.#world.clock.now())
    const page = checkoutPage({ session, lines, values, problems, refusal, now })
    sendPage(response, page, { status, formTargets: targetsOf(session) })
  }

  /** Who began to pay: they should not have to write it again. */
  #payerOf(session: Stripe.Checkout.Session) {
    const source = this.#world.store.sources.get(intentOf(this.#world, session)?.id ?? '')
    return { name: source?.name ?? '', email: source?.email ?? '' }
  }

  #isChallenged(session: Stripe.Checkout.Session) {
    const intent = intentOf(this.#world, session)
    return session.status === 'open' && intent?.status === 'requires_action'
  }

  #find(id = ''): Stripe.Checkout.Session {
    const session = findSession(this.#world, id)
    if (!session) throw new HttpError(404, 'There is no such payment page.')
    return session
  }
}

/** A browser applies `form-action` to the redirect after a form, too. */
function targetsOf({ success_url: url }: Stripe.Checkout.Session): string[] {
  return url && URL.canParse(url) ? [new URL(url).origin] : []
}
