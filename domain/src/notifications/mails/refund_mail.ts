import type { OrderLineView, OrderView } from '../../orders/index.ts'
import type { RefundReason, RefundRecord } from '../../payments/index.ts'
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

const TITLE = 'Your refund'
const ARRIVAL =
  'It goes to the card or the account that you paid with. Most banks take 5 to 10 working days to show it.'

/** What follows the sum, for whoever wonders why. */
const WHY: Readonly<Record<RefundReason, string>> = {
  returned: ' for what you sent back to us',
  damaged: ', because something arrived damaged. We are sorry',
  lost: ', because something did not arrive. We are sorry',
  wrong_item: ', because we sent the wrong thing. We are sorry',
  price_adjustment: ', because a price was adjusted',
  goodwill: ', with our apologies',
  other: '',
  duplicate: ', because we were paid twice for it. Your order is not affected',
  order_cancelled: ', because it was cancelled',
  out_of_stock: ', because your payment came late and what you ordered had sold out by then',
  made_at_provider: '',
}

/** Tells a shopper what goes back to them, for what, why, and when it will arrive. */
export function refundMail(refund: RefundRecord, order: OrderView, shop: ShopIdentity): Content {
  const sum = moneyText(money(refund.amount, order.total.currency))
  const sentence = `We have refunded ${sum} of your order ${order.number}${WHY[refund.reason]}.`
  const rows = refund.reason === 'duplicate' ? [] : rowsOf(refund, order)
  return {
    subject: `${sum} of your order ${order.number} goes back to you`,
    html: layout({ shop, title: TITLE, preview: sentence, body: html(sentence, rows) }),
    text: [
      TITLE,
      sentence,
      ...(rows.length > 0 ? [rows.map(([name, amount]) => `${name}: ${amount}`).join('\n')] : []),
      ARRIVAL,
      shop.name,
    ].join('\n\n'),
  }
}

/** For each line of the order, and its postage, what goes back. */
function rowsOf({ parts }: RefundRecord, { lines, total }: OrderView): [string, string][] {
  return parts
    .filter(({ amount }) => amount > 0)
    .map(({ lineId, quantity, amount }) => {
      const line = lines.find(({ id }) => id === lineId)
      const name = line ? nameOf(line) : 'Delivery'
      const pieces = quantity === null ? name : `${quantity} × ${name}`
      return [pieces, moneyText(money(amount, total.currency))]
    })
}

function nameOf({ name, options }: OrderLineView): string {
  const chosen = Object.values(options)
  return chosen.every((value) => name.includes(value)) ? name : `${name}, ${chosen.join(', ')}`
}

function html(sentence: string, rows: readonly [string, string][]): string {
  const style = 'padding:10px 0;border-top:1px solid #e4dac9'
  const table = rows
    .map(
      ([name, amount]) =>
        `<tr><td style="${style}">${escape(name)}</td><td align="right" style="${style};white-space:nowrap">${amount}</td></tr>`
    )
    .join('\n')
  return `<p style="margin:0 0 20px">${escape(sentence)}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
${table}
</table>
<p style="margin:20px 0 0;color:#62554a">${escape(ARRIVAL)}</p>`
}
