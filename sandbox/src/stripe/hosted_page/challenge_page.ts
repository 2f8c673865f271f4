import type Stripe from 'stripe'
import { html, type Html } from '../../http/html.ts'
import { layout } from '../../pages/layout.ts'
import { formatMoney } from '../money.ts'

/** The page of the card's bank: 3-D Secure, with the answer to choose. */
export function challengePage(session: Stripe.Checkout.Session): Html {
  const amount = formatMoney(session.amount_total ?? 0, session.currency ?? '')
  return layout({
    title: 'Confirm it is you',
    body: html`<main class="card challenge">
      <p class="merchant"><img src="/assets/icon.svg" alt="" /> Sandbox Bank</p>
      <h1>Confirm it is you</h1>
      <p>
        Holdfast asks for <strong>${amount}</strong>. Your bank would send a code to your telephone
        here. In the sandbox you choose how it goes.
      </p>
      <form class="choices" method="post" action="/pay/${session.id}/authenticate">
        <button class="wide" name="result" value="complete">Complete authentication</button>
        <button class="plain wide" name="result" value="fail">Fail authentication</button>
      </form>
    </main>`,
  })
}
