import { html, type Html } from '../../http/html.ts'
import { layout } from '../../pages/layout.ts'
import { formatMoney } from '../money.ts'
import type { PaymentRow } from './read_payments.ts'

/** Every payment with what may be done about it. */
export function paymentsPage(rows: readonly PaymentRow[]): Html {
  return layout({
    title: 'Payments',
    nav: 'dashboard',
    body: html`<main class="console">
      <header>
        <h1>Payments</h1>
        <p class="small quiet">What the shop has asked to be paid, newest first</p>
      </header>
      ${
        rows.length === 0
          ? empty()
          : html`<ul class="rows payments">
              ${rows.map(paymentRow)}
            </ul>`
      }
    </main>`,
  })
}

function empty(): Html {
  return html`<p class="empty">
    <strong>No payments yet</strong> Check out in the shop, and its payment page appears here.
  </p>`
}

function paymentRow(row: PaymentRow): Html {
  const { session, charge, title } = row
  const currency = session.currency ?? ''
  const refunded = charge?.amount_refunded ?? 0
  return html`<li>
    <span class="amount">${formatMoney(session.amount_total ?? 0, currency)}</span>
    <div>
      <p class="title">${title}</p>
      <p class="small quiet">
        ${session.customer_details?.email ?? session.customer_email ?? nobody(session.status)} ·
        <time datetime="${new Date(session.created * 1000).toISOString()}"
          >${timeOf(session.created)}</time
        >
      </p>
    </div>
    <div>
      ${badge(row)}
      ${refunded > 0 && html`<p class="small quiet">${formatMoney(refunded, currency)} refunded</p>`}
      ${row.refunds.some(({ status }) => status === 'failed') && html`<p class="small quiet">A refund failed</p>`}
      ${row.dispute?.status === 'won' && html`<p class="small quiet">Dispute won</p>`}
    </div>
    <div class="actions">${actions(row)}</div>
  </li>`
}

function nobody(status: string | null): string {
  return status === 'expired' ? 'Nobody paid' : 'Nobody has paid yet'
}

function badge({ session, intent, dispute }: PaymentRow): Html {
  if (dispute?.status === 'needs_response') return html`<span class="badge bad">Disputed</span>`
  if (dispute?.status === 'lost') return html`<span class="badge bad">Dispute lost</span>`
  if (session.payment_status === 'paid') return html`<span class="badge good">Paid</span>`
  if (intent?.status === 'processing') return html`<span class="badge wait">Processing</span>`
  if (session.status === 'complete') return html`<span class="badge bad">Failed</span>`
  if (session.status === 'expired') return html`<span class="badge">Expired</span>`
  if (intent?.last_payment_error) return html`<span class="badge bad">Refused, open</span>`
  return html`<span class="badge wait">Open</span>`
}

function actions(row: PaymentRow): Html[] {
  const { session, title, intent, charge, refunds, dispute, canBeRefunded } = row
  const buttons: Html[] = []
  const add = (path: string, label: string, value?: string) =>
    buttons.push(button(path, label, title, value))

  if (session.url)
    buttons.push(
      html`<a href="${session.url}"
        >Payment page<span class="visually-hidden"> of ${title}</span></a
      >`
    )
  if (session.status === 'open') add(`/payments/${session.id}/expire`, 'Expire')
  if (intent?.status === 'processing') {
    add(`/payments/${session.id}/settle`, 'Debit succeeds', 'succeeds')
    add(`/payments/${session.id}/settle`, 'Debit fails', 'fails')
  }
  if (charge?.status !== 'succeeded') return buttons
  const label = charge.amount_refunded > 0 ? 'Refund the rest' : 'Refund'
  if (canBeRefunded) add(`/payments/${session.id}/refund`, label)
  if (!charge.disputed) add(`/payments/${session.id}/dispute`, 'Dispute')
  if (dispute?.status === 'needs_response') {
    add(`/disputes/${dispute.id}/close`, 'Shop wins', 'won')
    add(`/disputes/${dispute.id}/close`, 'Shop loses', 'lost')
  }
  const alive = refunds.findLast(({ status }) => status !== 'failed')
  if (alive) add(`/refunds/${alive.id}/fail`, 'Fail the refund')
  return buttons
}

function button(path: string, label: string, title: string, value = ''): Html {
  return html`<form method="post" action="${path}">
    <button class="plain" name="value" value="${value}">
      ${label}<span class="visually-hidden"> of ${title}</span>
    </button>
  </form>`
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
}
