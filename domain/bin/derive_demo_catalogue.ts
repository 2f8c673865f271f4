import { collectSoldItems } from '../src/catalog/demo/derive/invoices/collect_sold_items.ts'
import { readInvoiceLines } from '../src/catalog/demo/derive/invoices/read_invoice_lines.ts'
import { deriveProducts } from '../src/catalog/demo/derive/derive_products.ts'
import { writeCatalogue } from '../src/catalog/demo/derive/write_catalogue.ts'

const [invoices, out] = process.argv.slice(2)
if (invoices === undefined || out === undefined) {
  console.error('Usage: derive_demo_catalogue.ts <invoices.csv.gz> <out.ndjson>')
  process.exit(2)
}

const items = await collectSoldItems(readInvoiceLines(invoices))
const products = deriveProducts(items)
await writeCatalogue(out, products)
console.log(`${items.length} codes sold, ${products.length} products written to ${out}`)
