import { html, type Html } from '../http/html.ts'
import { layout } from '../pages/layout.ts'
import type { MailMessage } from './message.ts'

/** Every message caught, newest first. */
export function inboxPage(messages: readonly MailMessage[], to: string | undefined): Html {
  return layout({
    title: 'Mail',
    nav: 'mail',
    body: html`<main class="console">
      <header>
        <h1>Mail</h1>
        <p class="small quiet">
          ${to ? html`To <strong>${to}</strong> · <a href="/mail">Show all</a>` : 'Caught by the sandbox; none of it has left'}
        </p>
      </header>
      ${
        messages.length === 0
          ? html`<p class="empty"><strong>No mail</strong> What the shop sends appears here.</p>`
          : html`<ul class="rows letters">
                ${messages.map(row)}
              </ul>
              <form method="post" action="/mail/delete">
                <button class="plain">Delete all ${messages.length > 1 && messages.length}</button>
              </form>`
      }
    </main>`,
  })
}

function row({ id, subject, to, receivedAt }: MailMessage): Html {
  return html`<li>
    <a class="title" href="/mail/${id}">${subject}</a>
    <span class="quiet">${to.join(', ')}</span>
    <time class="small quiet" datetime="${receivedAt}"
      >${receivedAt.slice(0, 19).replace('T', ' ')}</time
    >
  </li>`
}
