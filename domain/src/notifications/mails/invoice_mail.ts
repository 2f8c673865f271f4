import { type Invoice, invoiceNumber } from '../../invoices/index.ts'
import { money } from '../../shared/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { escape } from './escape.ts'
import { layout } from './layout.ts'
import { moneyText } from './money_text.ts'

interface Content {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** The few words that an invoice, or a credit note, is sent with. */
export function invoiceMail(invoice: Invoice, shop: ShopIdentity): Content {
  const { title, sentence } = wordsFor(invoice)
  const attached = 'You find it attached as a PDF. Please keep it for your records.'
  return {
    subject: `${title} ${invoiceNumber(invoice)}`,
    html: layout({
      shop,
      title,
      preview: sentence,
      body: `<p style="margin:0 0 12px">${escape(sentence)}</p>\n<p style="margin:0">${escape(attached)}</p>`,
    }),
    text: [title, sentence, attached, shop.name].join('\n\n'),
  }
}

function wordsFor(invoice: Invoice): { title: string; sentence: string } {
  const { kind, orderNumber, total, currency } = invoice
  const sum = moneyText(money(total, currency))
  const number = invoiceNumber(invoice)
  if (kind === 'invoice') {
    const sentence = `Here is invoice ${number} for your order ${orderNumber}, over ${sum}. It is paid.`
    return { title: 'Your invoice', sentence }
  }
  const sentence = `Here is credit note ${number} for your order ${orderNumber}: ${sum} goes back to you.`
  return { title: 'Your credit note', sentence }
}
