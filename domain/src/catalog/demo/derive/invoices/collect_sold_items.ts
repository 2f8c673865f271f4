import type { InvoiceLine } from './invoice_line.ts'
import { isProductCode } from './product_code.ts'
import { addLine, newSalesOfCode, type SalesOfCode } from './sales_of_code.ts'
import { toSoldItem, type SoldItem } from './sold_item.ts'
import { isUnsuitable } from './unsuitable.ts'

/** Every real product of the invoices, but for those that suit no shop of ours, ordered by its code. */
export async function collectSoldItems(lines: AsyncIterable<InvoiceLine>): Promise<SoldItem[]> {
  const byCode = new Map<string, SalesOfCode>()
  for await (const line of lines) {
    if (!isProductCode(line.code) || isUnsuitable(line.code)) continue
    let sales = byCode.get(line.code)
    if (!sales) byCode.set(line.code, (sales = newSalesOfCode(line.code)))
    addLine(sales, line)
  }
  return [...byCode.values()]
    .map(toSoldItem)
    .filter((item) => item !== null)
    .sort((a, b) => (a.sku < b.sku ? -1 : 1))
}
