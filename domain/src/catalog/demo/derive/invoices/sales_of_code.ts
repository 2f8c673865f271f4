import { namesGoods } from './product_code.ts'
import type { InvoiceLine } from './invoice_line.ts'

/** What the invoices say about one product code. Prices in pence. */
export interface SalesOfCode {
  code: string
  /** How often each wording was used where something was really sold. */
  descriptions: Map<string, number>
  prices: number[]
  unitsSold: number
  unitsReturned: number
  firstSoldOn: string
  invoices: Set<string>
}

export function newSalesOfCode(code: string): SalesOfCode {
  return {
    code,
    descriptions: new Map(),
    prices: [],
    unitsSold: 0,
    unitsReturned: 0,
    firstSoldOn: '',
    invoices: new Set(),
  }
}

/**
 * Adds one line. Only a line with a price and a positive quantity is a sale: notes such as "damaged" or "?" stand on
 * stock corrections, which have no price. Cancellations (`C…`) count as returns.
 */
export function addLine(sales: SalesOfCode, line: InvoiceLine): void {
  if (line.unitPrice <= 0) return
  if (line.invoice.startsWith('C')) {
    sales.unitsReturned -= Math.min(line.quantity, 0)
    return
  }
  if (line.quantity <= 0) return
  if (namesGoods(line.description)) {
    const times = sales.descriptions.get(line.description) ?? 0
    sales.descriptions.set(line.description, times + 1)
  }
  sales.prices.push(line.unitPrice)
  sales.unitsSold += line.quantity
  sales.invoices.add(line.invoice)
  if (sales.firstSoldOn === '' || line.day < sales.firstSoldOn) sales.firstSoldOn = line.day
}
