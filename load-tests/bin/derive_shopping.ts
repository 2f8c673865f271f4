import { writeFile } from 'node:fs/promises'
import { isProductCode, readInvoiceLines } from '@holdfast/domain/catalog/demo'
import { deriveShopping, type SoldLine } from '../mix/derive.ts'

const [invoices] = process.argv.slice(2)
if (invoices === undefined) {
  process.stderr.write('Usage: derive_shopping.ts <invoices.csv.gz>\n')
  process.exit(2)
}

const lines: SoldLine[] = []
for await (const line of readInvoiceLines(invoices)) if (isProductCode(line.code)) lines.push(line)
const shopping = deriveShopping(lines)
await writeFile(
  new URL('../mix/shopping.json', import.meta.url),
  `${JSON.stringify(shopping, null, 2)}\n`
)
process.stdout.write(`${lines.length} lines read, mix/shopping.json written\n`)
