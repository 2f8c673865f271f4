import type { ShopIdentity } from '../shop_identity.ts'
import { escape } from './escape.ts'

interface Page {
  readonly shop: ShopIdentity
  readonly title: string
  /** What an inbox shows after the subject. */
  readonly preview: string
  /** HTML, already escaped. */
  readonly body: string
}

/** One calm column that every mail program can show: a table, inline styles, nothing fetched from anywhere. */
export function layout({ shop, title, preview, body }: Page): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
</head>
<body style="margin:0;background:#f3ede1;color:#2a211c;font-family:Figtree,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55">
<div style="display:none;max-height:0;overflow:hidden">${escape(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px">
<tr><td style="padding:28px 32px 0;font-family:Georgia,serif;font-size:24px;color:#2a4a3a">${escape(shop.name)}</td></tr>
<tr><td style="padding:12px 32px 32px">
<h1 style="margin:16px 0 8px;font-family:Georgia,serif;font-weight:500;font-size:28px;line-height:1.2">${escape(title)}</h1>
${body}
</td></tr></table>
<p style="max-width:600px;margin:16px auto 0;font-size:13px;color:#62554a">You get this mail because of an order at <a href="${escape(shop.url)}" style="color:#62554a">${escape(shop.name)}</a>.</p>
</td></tr></table>
</body>
</html>
`
}

/** A link that looks like a button. */
export function button(href: string, label: string): string {
  return `<p style="margin:28px 0"><a href="${escape(href)}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#2a4a3a;color:#ffffff;text-decoration:none;font-weight:600">${escape(label)}</a></p>`
}
