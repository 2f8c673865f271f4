import type Stripe from 'stripe'
import { html, type Html } from '../../http/html.ts'
import { formatMoney } from '../money.ts'
import { bankDebitFor, type BankDebit } from '../payments/bank_debits.ts'
import type { FormValues, Problems } from './checkout_form.ts'
import { field } from './form_field.ts'
import { testAccounts, testCards } from './test_numbers.ts'

export interface PaymentFormOptions {
  session: Stripe.Checkout.Session
  values: FormValues
  problems: Problems
  /** Why the last attempt was refused. */
  refusal: string | null
}

/** Card and bank debit in one form; the stylesheet shows the fields of the one that is chosen. */
export function paymentForm({ session, values, problems, refusal }: PaymentFormOptions): Html {
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
