import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { toInvoiceLine, type InvoiceLine } from './invoice_line.ts'
import { splitCsvRecord } from './split_csv_record.ts'

/**
 * Reads the invoices file (gzipped CSV with a header) line by line. A row that is repeated to the letter is a slip of
 * the keyboard and counts once.
 */
export async function* readInvoiceLines(file: string): AsyncGenerator<InvoiceLine> {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Infinity,
  })
  const seen = new Set<string>()
  let header = true
  for await (const record of lines) {
    if (header) {
      header = false
      continue
    }
    if (seen.has(record)) continue
    seen.add(record)
    const line = toInvoiceLine(splitCsvRecord(record))
    if (line) yield line
  }
}
