import type { Sale, SaleLine } from '../../orders/index.ts'
import type { InvoiceDraft, InvoiceLine } from './invoice.ts'

/** What is to be invoiced for a sale; null for one that nothing was paid for. */
export function draftInvoice(sale: Sale): InvoiceDraft | null {
  const { orderId, orderNumber, currency, pricesIncludeTax, paidAt, lines, addresses } = sale
  if (paidAt === null || sale.total === 0) return null
  return {
    kind: 'invoice',
    orderId,
    orderNumber,
    refundId: null,
    corrects: null,
    suppliedAt: paidAt,
    currency,
    pricesIncludeTax,
    lines: [...lines.map(goods), ...postage(sale)],
    contact: addresses && {
      billingAddress: addresses.billing ?? addresses.shipping,
      shippingAddress: addresses.shipping,
    },
  }
}

function goods({ id, options, ...line }: SaleLine): InvoiceLine {
  const { sku, quantity, unitPrice, discount, total, tax, taxRate } = line
  const name = nameOf(line.name, Object.values(options))
  return { lineId: id, sku, name, quantity, unitPrice, discount, total, tax, taxRate }
}

/** The variant's name, with what was chosen where the name does not say so already. */
function nameOf(name: string, chosen: readonly string[]): string {
  return chosen.every((value) => name.includes(value)) ? name : `${name}, ${chosen.join(', ')}`
}

function postage({ shipping, pricesIncludeTax }: Sale): InvoiceLine[] {
  const { name, total, tax, taxRate } = shipping
  if (total === 0) return []
  const unitPrice = pricesIncludeTax ? total : total - tax
  const line = { lineId: null, sku: null, quantity: 1, unitPrice, discount: 0 }
  return [{ ...line, name, total, tax, taxRate }]
}
