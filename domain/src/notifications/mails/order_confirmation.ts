import type { Address, OrderLineView, OrderView } from '../../orders/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { escape } from './escape.ts'
import { button, layout } from './layout.ts'
import type { Content } from './letter.ts'
import { lineName } from './line_name.ts'
import { moneyText } from './money_text.ts'

/** What a shopper gets once an order is paid: what was bought, what it came to, where it goes, where to look it up. */
export function orderConfirmation(order: OrderView, shop: ShopIdentity): Content {
  const title = `Thank you, ${firstName(order.addresses.shipping.name)}`
  const subject = `Your order ${order.number} is confirmed`
  const intro = paid(order)
  return {
    subject,
    html: layout({ shop, title, preview: intro, body: htmlBody(order, shop, intro) }),
    text: textBody(order, shop, title, intro),
  }
}

function paid({ number, total, paymentStatus }: OrderView): string {
  return paymentStatus === 'not_required'
    ? `We have your order ${number}. There is nothing to pay.`
    : `We have your order ${number} and your payment of ${moneyText(total)}.`
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

function lookUpUrl(shop: ShopIdentity): string {
  return `${shop.url}/orders/find`
}

function htmlBody(order: OrderView, shop: ShopIdentity, intro: string): string {
  return `<p style="margin:0 0 20px">${escape(intro)} We will write again when it is on its way.</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
${order.lines.map(htmlLine).join('\n')}
${sums(order)
  .map(([label, value], index, all) => htmlSum(label, value, index === all.length - 1))
  .join('\n')}
</table>
<h2 style="margin:28px 0 4px;font-size:16px">Where it goes</h2>
<p style="margin:0">${addressLines(order.addresses.shipping).map(escape).join('<br>')}</p>
<p style="margin:4px 0 0;color:#62554a">${escape(order.shippingOption.name)}</p>
${button(lookUpUrl(shop), 'Look up your order')}
<p style="margin:0;color:#62554a;font-size:14px">You will be asked for the order’s number, ${escape(order.number)}, and this e-mail address.</p>`
}

function htmlLine(line: OrderLineView): string {
  return `<tr><td style="padding:10px 0;border-top:1px solid #e4dac9">${escape(lineName(line))}<br><span style="color:#62554a;font-size:14px">${line.quantity} × ${moneyText(line.unitPrice)}</span></td>
<td align="right" style="padding:10px 0;border-top:1px solid #e4dac9;vertical-align:top;white-space:nowrap">${moneyText(line.total)}</td></tr>`
}

function htmlSum(label: string, value: string, isTotal: boolean): string {
  const style = isTotal
    ? 'padding:10px 0;border-top:1px solid #857868;font-weight:700'
    : 'padding:4px 0;color:#62554a'
  return `<tr><td style="${style}">${escape(label)}</td><td align="right" style="${style};white-space:nowrap">${value}</td></tr>`
}

function textBody(order: OrderView, shop: ShopIdentity, title: string, intro: string): string {
  const lines = order.lines.map(
    (line) =>
      `${line.quantity} × ${lineName(line)} (${moneyText(line.unitPrice)} each)  ${moneyText(line.total)}`
  )
  return [
    title,
    `${intro} We will write again when it is on its way.`,
    lines.join('\n'),
    sums(order)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    `Where it goes (${order.shippingOption.name}):\n${addressLines(order.addresses.shipping).join('\n')}`,
    `Look up your order with its number, ${order.number}, and this e-mail address:\n${lookUpUrl(shop)}`,
    shop.name,
  ].join('\n\n')
}

/** The sums in the order they are read, the total last. */
function sums(order: OrderView): [label: string, value: string][] {
  const rows: [string, string][] = [['Goods', moneyText(order.subtotal)]]
  if (order.discount.amount > 0) rows.push([discountLabel(order), `−${moneyText(order.discount)}`])
  rows.push(['Delivery', order.shipping.amount === 0 ? 'Free' : moneyText(order.shipping)])
  if (order.tax.amount > 0) {
    rows.push([order.pricesIncludeTax ? 'Tax, included' : 'Tax', moneyText(order.tax)])
  }
  rows.push(['Total', moneyText(order.total)])
  return rows
}

/** Such as `Discount (WELCOME10)`. */
function discountLabel({ coupons }: OrderView): string {
  const codes = coupons.filter(({ discount }) => discount.amount > 0).map(({ code }) => code)
  return codes.length > 0 ? `Discount (${codes.join(', ')})` : 'Discount'
}

function addressLines(address: Address): string[] {
  const { name, line1, line2, city, region, postcode, country } = address
  const lines = [name, line1, line2, city, region, postcode, countryName(country)]
  return lines.filter((line): line is string => line !== undefined && line !== null && line !== '')
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? code
}
