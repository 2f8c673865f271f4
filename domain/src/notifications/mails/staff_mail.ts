import type { ShopIdentity } from '../shop_identity.ts'
import { escape } from './escape.ts'
import { layout } from './layout.ts'

interface Content {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** A note to whoever looks after the shop: what happened, how things stand, what to do. Nothing personal is in it. */
export function staffMail(
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  shop: ShopIdentity
): Content {
  const body = paragraphs.map((text) => `<p style="margin:0 0 12px">${escape(text)}</p>`).join('\n')
  return {
    subject: title,
    html: layout({ shop, title, preview: paragraphs[0] ?? title, body }),
    text: [title, ...paragraphs, shop.name].join('\n\n'),
  }
}
