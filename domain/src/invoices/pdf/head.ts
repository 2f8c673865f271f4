import type { Invoice } from '../domain/invoice.ts'
import { invoiceNumber } from '../domain/invoice_number.ts'
import { dateText } from './format.ts'
import { COLOURS, CONTENT_WIDTH, PAGE, STYLES } from './look.ts'
import type { Sheet } from './sheet.ts'
import { titleOf } from './title.ts'

const FULL = { x: PAGE.left, width: CONTENT_WIDTH } as const

/** The top of the first page: whose invoice it is, its number, and the facts that bookkeepers look for. */
export function drawHead(sheet: Sheet, invoice: Invoice): void {
  const parent = sheet.element('Sect', sheet.root)
  const y = PAGE.top
  sheet.write(invoice.seller.brand, { ...FULL, y }, STYLES.brand, { parent, type: 'P' })
  const title = { ...FULL, y, align: 'right' } as const
  sheet.write(titleOf(invoice), title, STYLES.title, { parent, type: 'H1' })
  sheet.rule(y + 44, FULL, 1.25)
  sheet.y = y + 58

  const facts = factsOf(invoice).map(([label, value]) => {
    const width = Math.max(sheet.widthOf(label, STYLES.label), sheet.widthOf(value, STYLES.strong))
    return { label, value, width: Math.ceil(width) + 1 }
  })
  const room = CONTENT_WIDTH - facts.reduce((sum, { width }) => sum + width, 0)
  const gap = Math.min(room / (facts.length - 1), 48)
  let x: number = PAGE.left
  for (const { label, value, width } of facts) {
    const box = { x, y: sheet.y, width }
    sheet.write(label, box, STYLES.label, { parent, type: 'P' })
    sheet.write(value, { ...box, y: box.y + 12 }, STYLES.strong, { parent, type: 'P' })
    x += width + gap
  }
  sheet.rule(sheet.y + 36, FULL)
  sheet.y += 52
}

/** The top of the other pages. */
export function drawRunningHead(sheet: Sheet, invoice: Invoice): void {
  const style = { ...STYLES.small, colour: COLOURS.muted }
  const text = `${titleOf(invoice)} ${invoiceNumber(invoice)}`
  sheet.decorate(invoice.seller.brand, { ...FULL, y: PAGE.top - 14 }, style)
  sheet.decorate(text, { ...FULL, y: PAGE.top - 14, align: 'right' }, style)
  sheet.rule(PAGE.top + 2, FULL)
  sheet.y = PAGE.top + 16
}

function factsOf(invoice: Invoice): [label: string, value: string][] {
  const { kind, correctedInvoice, issuedAt, suppliedAt, seller, orderNumber } = invoice
  const date = (time: string) => dateText(time, seller.timeZone)
  const facts: [string, string][] = [
    [`${titleOf(invoice)} number`, invoiceNumber(invoice)],
    ['Date of issue', date(issuedAt)],
    [kind === 'invoice' ? 'Date of supply' : 'Refunded on', date(suppliedAt)],
    ['Order', orderNumber],
  ]
  if (correctedInvoice) facts.push(['Corrects invoice', invoiceNumber(correctedInvoice)])
  return facts
}
