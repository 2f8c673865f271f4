import type { OrderView } from '../../orders/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { escape } from './escape.ts'
import { button, layout } from './layout.ts'

export interface Content {
  readonly subject: string
  readonly html: string
  readonly text: string
}

interface Letter {
  readonly subject: string
  readonly title: string
  /** The first of them is what an inbox shows after the subject. */
  readonly paragraphs: readonly string[]
  /** What it is about, one thing a row. */
  readonly list?: readonly string[]
  /** What to do next; left out, looking the order up. */
  readonly link?: { readonly label: string; readonly url: string }
}

/** A short mail about an order: some sentences, what they are about, and one thing to do next. */
export function letter(
  { subject, title, paragraphs, list = [], link }: Letter,
  order: Pick<OrderView, 'number'>,
  shop: ShopIdentity
): Content {
  const lookUp = { label: 'Look up your order', url: `${shop.url}/orders/find` }
  const next = link ?? lookUp
  const hint = `Look it up with its number, ${order.number}, and this e-mail address`
  return {
    subject,
    html: layout({
      shop,
      title,
      preview: paragraphs[0] ?? title,
      body: [
        ...paragraphs.map((text) => `<p style="margin:0 0 12px">${escape(text)}</p>`),
        ...(list.length > 0 ? [rows(list)] : []),
        button(next.url, next.label),
        `<p style="margin:0;color:#62554a;font-size:14px">${escape(hint)}${link ? `: <a href="${escape(lookUp.url)}" style="color:#62554a">${escape(lookUp.url)}</a>` : ''}.</p>`,
      ].join('\n'),
    }),
    text: [
      title,
      ...paragraphs,
      ...(list.length > 0 ? [list.join('\n')] : []),
      ...(link ? [`${link.label}:\n${link.url}`] : []),
      `${hint}:\n${lookUp.url}`,
      shop.name,
    ].join('\n\n'),
  }
}

function rows(list: readonly string[]): string {
  const cells = list.map(
    (text) =>
      `<tr><td style="padding:10px 0;border-top:1px solid #e4dac9">${escape(text)}</td></tr>`
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:20px 0 0">
${cells.join('\n')}
</table>`
}
