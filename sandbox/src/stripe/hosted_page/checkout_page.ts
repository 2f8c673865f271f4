import { html, type Html } from '../../http/html.ts'
import { layout } from '../../pages/layout.ts'
import { formatMoney } from '../money.ts'
import type { CheckoutLine } from '../state/records.ts'
import { paymentForm, type PaymentFormOptions } from './payment_form.ts'

interface CheckoutPageOptions extends PaymentFormOptions {
  lines: readonly CheckoutLine[]
  now: Date
}

/** The page on which a shopper pays. It works without JavaScript, and has none. */
export function checkoutPage(options: CheckoutPageOptions): Html {
  const { session, problems, refusal } = options
  const failed = refusal !== null || Object.keys(problems).length > 0
  return layout({
    title: `${failed ? 'Problem: ' : ''}Pay ${formatMoney(session.amount_total ?? 0, session.currency ?? '')}`,
    body: html`<main class="checkout">${summary(options)}${paymentForm(options)}</main>`,
  })
}

function summary({ session, lines, now }: CheckoutPageOptions): Html {
  const currency = session.currency ?? ''
  const minutes = Math.max(0, Math.round((session.expires_at * 1000 - now.getTime()) / 60_000))
  const closes = new Date(session.expires_at * 1000)
  return html`<section class="summary" aria-labelledby="heading">
    <p class="merchant"><img src="/assets/icon.svg" alt="" /> Holdfast</p>
    <div>
      <h1 id="heading" class="small quiet">Pay Holdfast</h1>
      <p class="amount">${formatMoney(session.amount_total ?? 0, currency)}</p>
    </div>
    <dl>
      ${lines.map(
        (line) =>
          html`<div>
            <dt>${line.name}${line.quantity > 1 && ` × ${line.quantity}`}</dt>
            <dd>${formatMoney(line.unitAmount * line.quantity, currency)}</dd>
          </div>`
      )}
    </dl>
    <p class="small quiet">
      This page closes in ${minutes} min, at
      <time datetime="${closes.toISOString()}">${closes.toISOString().slice(11, 16)} UTC</time>.
    </p>
    ${session.cancel_url && html`<p><a href="${session.cancel_url}">← Back to the shop, without paying</a></p>`}
  </section>`
}
