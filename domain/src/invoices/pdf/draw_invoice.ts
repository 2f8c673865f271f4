import type { Invoice } from '../domain/invoice.ts'
import { invoiceNumber } from '../domain/invoice_number.ts'
import { drawFooter } from './footer.ts'
import { drawHead, drawRunningHead } from './head.ts'
import { drawLines } from './lines.ts'
import { drawParties } from './parties.ts'
import { Sheet } from './sheet.ts'
import { drawSums } from './sums.ts'
import { titleOf } from './title.ts'

/** Draws an invoice or a credit note on A4. The same invoice gives the same bytes. */
export function drawInvoice(invoice: Invoice): Promise<Buffer> {
  const sheet = new Sheet({
    title: `${titleOf(invoice)} ${invoiceNumber(invoice)}`,
    createdAt: new Date(invoice.issuedAt),
    onNextPage: (next) => drawRunningHead(next, invoice),
  })
  drawHead(sheet, invoice)
  drawParties(sheet, invoice)
  drawLines(sheet, invoice)
  drawSums(sheet, invoice)
  return sheet.end((page, pages) => drawFooter(sheet, invoice, { page, pages }))
}
