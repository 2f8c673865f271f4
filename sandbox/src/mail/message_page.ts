import { html, type Html } from '../http/html.ts'
import { layout } from '../pages/layout.ts'
import type { MailMessage } from './message.ts'

/** One message: as its reader sees it, and as plain text. */
export function messageView(message: MailMessage): Html {
  const { id, subject, from, to, receivedAt, text, attachments } = message
  return layout({
    title: subject,
    nav: 'mail',
    body: html`<main class="console">
      <p><a href="/mail">← All mail</a></p>
      <article class="card letter">
        <h1>${subject}</h1>
        <dl class="small">
          <dt>From</dt>
          <dd>${from}</dd>
          <dt>To</dt>
          <dd>${to.join(', ')}</dd>
          <dt>Received</dt>
          <dd>
            <time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')} UTC</time>
          </dd>
        </dl>
        ${
          attachments.length > 0 &&
          html`<ul class="small">
            ${attachments.map(
              ({ name, size }, index) =>
                html`<li>
                  <a href="/mail/${id}/attachments/${index}" download>${name}</a>
                  (${Math.ceil(size / 1024)} kB)
                </li>`
            )}
          </ul>`
        }
        ${message.html !== null && html`<iframe title="The message as its reader sees it" src="/mail/${id}/body.html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
        ${
          message.html === null
            ? html`<pre>${text}</pre>`
            : html`<details>
                <summary>Plain text</summary>
                <pre>${text}</pre>
              </details>`
        }
      </article>
    </main>`,
  })
}
