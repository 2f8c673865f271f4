import { taxSummary } from '../domain/tax_summary.ts'
import type { Invoice, InvoiceLine } from '../domain/invoice.ts'

/**
 * The lines as they are stated. Money that goes back without pieces was spread over all lines, to the penny; a reader
 * wants to see it in one line for each rate of tax.
 */
export function statedLines({ lines, kind, orderNumber }: Invoice): readonly InvoiceLine[] {
  if (kind === 'invoice') return lines
  const spread = lines.filter(({ quantity }) => quantity === null)
  const name = `Part of the price of order ${orderNumber}`
  const none = { lineId: null, sku: null, name, quantity: null, unitPrice: 0, discount: 0 }
  return [
    ...lines.filter(({ quantity }) => quantity !== null),
    ...taxSummary(spread).map(({ rate, total, tax }) => ({ ...none, total, tax, taxRate: rate })),
  ]
}
