/** One line of the invoices file, as it is read. Prices in pence; the day is the local date, `YYYY-MM-DD`. */
export interface InvoiceLine {
  invoice: string
  code: string
  description: string
  quantity: number
  unitPrice: number
  day: string
}

/** Columns of the invoices file, in its order. */
const COLUMNS = 8

/**
 * Reads one CSV record. Lines that do not have the file's columns, or no whole quantity and price, are null: they
 * describe nothing that was sold.
 */
export function toInvoiceLine(fields: readonly string[]): InvoiceLine | null {
  if (fields.length !== COLUMNS) return null
  const [invoice = '', code = '', description = '', quantity = '', at = '', price = ''] = fields
  const units = Number(quantity)
  const pounds = Number(price)
  if (!Number.isInteger(units) || !Number.isFinite(pounds) || price === '') return null
  return {
    invoice: invoice.trim(),
    code: code.trim().toUpperCase(),
    description: description.replace(/\s+/g, ' ').trim(),
    quantity: units,
    unitPrice: Math.round(pounds * 100),
    day: at.slice(0, 10),
  }
}
