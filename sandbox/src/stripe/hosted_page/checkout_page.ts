import type Stripe from 'stripe'
import { html, type Html } from '../../http/html.ts'
import { layout } from '../../pages/layout.ts'
import { formatMoney } from '../money.ts'
import { bankDebitFor, type BankDebit } from '../payments/bank_debits.ts'
import { TEST_CARDS, formatCardNumber } from '../payments/cards.ts'
import type { CheckoutLine } from '../state/records.ts'
import type { Field, FormValues, Problems } from './checkout_form.ts'

interface CheckoutPageOptions {
  session: Stripe.Checkout.Session
  lines: readonly CheckoutLine[]
  values: FormValues
  problems: Problems
  /** Why the last attempt was refused. */
  refusal: string | null
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

function paymentForm({ session, values, problems, refusal }: CheckoutPageOptions): Html {
  const debit = bankDebitFor(session.currency ?? '')
  const offersDebit = debit && session.payment_method_types.includes(debit.type)
  const offersCard = session.payment_method_types.includes('card')
  const count = Object.keys(problems).length
  return html`<section class="card" aria-label="Payment">
    <form class="pay" method="post" action="/pay/${session.id}" novalidate>
      ${refusal && html`<p class="alert" role="alert">${refusal} Nothing was charged.</p>`}
      ${count > 0 && html`<p class="alert" role="alert">${count === 1 ? 'One field needs' : `${count} fields need`} your attention. Nothing was charged.</p>`}
      ${
        session.customer_email
          ? html`<p>
              <span class="quiet">Paying as</span> <strong>${session.customer_email}</strong>
            </p>`
          : field({
              name: 'email',
              label: 'E-mail',
              value: values.email,
              problems,
              type: 'email',
              autocomplete: 'email',
            })
      }
      ${methods(values.method, offersCard, offersDebit ? debit : null)}
      ${field({ name: 'name', label: 'Name', value: values.name, problems, autocomplete: 'name' })}
      ${offersCard && cardFields(values, problems)}
      ${offersDebit && debitFields(debit, values, problems)}
      <button class="wide">
        Pay ${formatMoney(session.amount_total ?? 0, session.currency ?? '')}
      </button>
      ${offersCard && testCards()} ${offersDebit && testAccounts(debit)}
    </form>
  </section>`
}

function methods(chosen: 'card' | 'debit', card: boolean, debit: BankDebit | null): Html {
  if (!card || !debit) {
    const only = card ? 'card' : 'debit'
    return html`<input type="hidden" name="method" value="${only}" />`
  }
  const option = (value: 'card' | 'debit', label: string) =>
    html`<label
      ><input
        type="radio"
        name="method"
        id="method-${value}"
        value="${value}"
        ${value === chosen && 'checked'}
      />
      ${label}</label
    >`
  return html`<fieldset>
    <legend>How would you like to pay?</legend>
    <div class="methods">${option('card', 'Card')}${option('debit', debit.label)}</div>
  </fieldset>`
}

function cardFields(values: FormValues, problems: Problems): Html {
  return html`<fieldset class="by-card">
    <legend class="visually-hidden">Card</legend>
    ${field({ name: 'number', label: 'Card number', value: values.number, problems, numeric: true, placeholder: '4242 4242 4242 4242' })}
    <div class="pair">
      ${field({ name: 'expiry', label: 'Expiry date', value: values.expiry, problems, numeric: true, placeholder: 'MM / YY' })}
      ${field({ name: 'cvc', label: 'Security code', value: '', problems, numeric: true, placeholder: '123' })}
    </div>
  </fieldset>`
}

function debitFields(debit: BankDebit, values: FormValues, problems: Problems): Html {
  return html`<fieldset class="by-debit">
    <legend class="visually-hidden">${debit.label}</legend>
    ${debit.routing && html`<p class="small quiet">${debit.routing.label}: <span class="mono">${debit.routing.example}</span></p>`}
    ${field({ name: 'account', label: debit.account.label, value: values.account, problems, hint: debit.account.hint })}
    <p class="note">
      The bank takes a while to answer. Your order is placed now and confirmed once the money has
      arrived.
    </p>
  </fieldset>`
}

interface FieldOptions {
  name: Field
  label: string
  value: string
  problems: Problems
  type?: string
  hint?: string
  placeholder?: string
  numeric?: boolean
  autocomplete?: string
}

function field(options: FieldOptions): Html {
  const { name, label, value, problems, type = 'text', hint, placeholder, numeric } = options
  const problem = problems[name]
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${options.autocomplete ?? 'off'}"
      aria-required="true"
      ${numeric && html`inputmode="numeric"`}
      ${placeholder && html`placeholder="${placeholder}"`}
      ${described !== '' && html`aria-describedby="${described}"`}
      ${problem && html`aria-invalid="true"`}
    />
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}
  </div>`
}

interface TestNumber {
  value: string
  shown: string
  label: string
}

/** Pressing "Use" sends the form to be filled in: there is no script that could do it here. */
function testNumbers(kind: 'card' | 'debit', title: string, numbers: TestNumber[]): Html {
  return html`<details class="tests by-${kind}">
    <summary>${title}</summary>
    <ul>
      ${numbers.map(
        ({ value, shown, label }) =>
          html`<li>
            <span>
              <span class="mono">${shown}</span>
              <span class="small quiet">${label}</span>
            </span>
            <button class="plain" name="fill" value="${value}">
              Use<span class="visually-hidden">: ${label}</span>
            </button>
          </li>`
      )}
    </ul>
  </details>`
}

function testCards(): Html {
  const numbers = TEST_CARDS.map(({ number, label }) => {
    return { value: number, shown: formatCardNumber(number), label }
  })
  return testNumbers('card', 'Test cards', numbers)
}

function testAccounts(debit: BankDebit): Html {
  const numbers = debit.accounts.map(({ number, label }) => {
    return { value: number, shown: number, label }
  })
  return testNumbers('debit', 'Test accounts', numbers)
}
