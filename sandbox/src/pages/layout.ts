import { html, type Html } from '../http/html.ts'

interface LayoutOptions {
  title: string
  body: Html
  /** The payment page stands alone; the other pages share a bar that leads from one to another. */
  nav?: 'dashboard' | 'mail' | 'webhooks' | null
}

/** The frame of every page that the sandbox shows. */
export function layout({ title, body, nav = null }: LayoutOptions): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Holdfast sandbox</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/sandbox.css" />
      </head>
      <body>
        <header class="ribbon">
          <strong>Sandbox</strong>
          <span>Nothing here is real: no money moves, no mail leaves.</span>
        </header>
        ${nav && navigation(nav)} ${body}
      </body>
    </html> `
}

function navigation(current: string): Html {
  const link = (name: string, path: string, text: string) =>
    html`<a href="${path}" ${name === current && html`aria-current="page"`}>${text}</a>`
  return html`<nav class="bar" aria-label="Sandbox">
    ${link('dashboard', '/', 'Payments')} ${link('webhooks', '/webhooks', 'Webhooks')}
    ${link('mail', '/mail', 'Mail')}
  </nav>`
}

/** A page that has one thing to say, and at most one way on. */
export function messagePage(title: string, text: string, way?: { url: string; label: string }) {
  return layout({
    title,
    body: html`<main class="message">
      <h1>${title}</h1>
      <p>${text}</p>
      ${way && html`<p><a class="button" href="${way.url}">${way.label}</a></p>`}
    </main>`,
  })
}
