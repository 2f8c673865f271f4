import { html, type Html } from '../../http/html.ts'
import { layout } from '../../pages/layout.ts'
import type { Delivery } from '../state/records.ts'

const SHOWN = 200

const BADGES: Record<Delivery['state'], { label: string; kind: string }> = {
  delivered: { label: 'Delivered', kind: 'good' },
  waiting: { label: 'Waiting', kind: 'wait' },
  held: { label: 'Held', kind: 'wait' },
  dropped: { label: 'Dropped', kind: '' },
  given_up: { label: 'Given up', kind: 'bad' },
}

/** What was told to the shop, and what it answered; newest first. */
export function webhooksPage(deliveries: readonly Delivery[], url: string): Html {
  return layout({
    title: 'Webhooks',
    nav: 'webhooks',
    body: html`<main class="console">
      <header>
        <h1>Webhooks</h1>
        <p class="small quiet">Posted to <span class="mono">${url}</span></p>
      </header>
      ${
        deliveries.length === 0
          ? html`<p class="empty">
              <strong>Nothing to tell yet</strong> Events appear here once somebody pays.
            </p>`
          : html`<ul class="rows deliveries">
              ${deliveries.slice(0, SHOWN).map(row)}
            </ul>`
      }
    </main>`,
  })
}

function row(delivery: Delivery): Html {
  const { label, kind } = BADGES[delivery.state]
  const answer = delivery.lastStatus ? `HTTP ${delivery.lastStatus}` : delivery.lastError
  const tries = `${delivery.attempts} ${delivery.attempts === 1 ? 'attempt' : 'attempts'}`
  return html`<li>
    <div>
      <p class="title">${delivery.eventType}</p>
      <p class="mono quiet">${delivery.eventId}</p>
    </div>
    <div><span class="badge ${kind}">${label}</span></div>
    <p class="small quiet">${[tries, answer].filter(Boolean).join(' · ')}</p>
    <div class="actions">
      <form method="post" action="/webhooks/${delivery.eventId}/deliver">
        <button class="plain">
          Deliver now<span class="visually-hidden">: ${delivery.eventType}</span>
        </button>
      </form>
    </div>
  </li>`
}
