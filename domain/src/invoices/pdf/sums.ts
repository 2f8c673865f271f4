import type { Invoice } from '../domain/invoice.ts'
import { taxSummary } from '../domain/tax_summary.ts'
import { invoiceNumber } from '../domain/invoice_number.ts'
import { dateText, moneyText, rateText, taxWord } from './format.ts'
import { CONTENT_WIDTH, PAGE, STYLES, type Style } from './look.ts'
import type { Element, Sheet } from './sheet.ts'

const ROW = 16
const SUMMARY = { x: PAGE.left, columns: [48, 74, 66, 74] } as const
const TOTALS = { x: PAGE.right - 212, width: 212, inset: 14 } as const

/** Tax by rate, the totals, and what becomes of the money. They stand together. */
export function drawSums(sheet: Sheet, invoice: Invoice): void {
  const rates = taxSummary(invoice.lines)
  const height = 22 + Math.max(86, 18 + (rates.length + 1) * ROW)
  sheet.ensure(height + 50)
  sheet.y += 22
  drawSummary(sheet, invoice, sheet.y)
  drawTotals(sheet, invoice, sheet.y)
  sheet.y += height - 22 + 18
  const note = { x: PAGE.left, y: sheet.y, width: CONTENT_WIDTH }
  sheet.write(noteOf(invoice), note, STYLES.text, { parent: sheet.root, type: 'P' })
}

function drawSummary(sheet: Sheet, invoice: Invoice, top: number): void {
  const { lines, currency } = invoice
  const word = taxWord(invoice)
  const money = (amount: number) => moneyText(amount, currency)
  const table = sheet.element('Table', sheet.root)
  const width = SUMMARY.columns.reduce((sum, column) => sum + column, 0)
  drawRow(sheet, table, top, [`${word} rate`, 'Net', word, 'Total'], STYLES.heading, 'TH')
  sheet.rule(top + 15, { x: SUMMARY.x, width })
  for (const [index, { rate, net, tax, total }] of taxSummary(lines).entries()) {
    const cells = [rateText(rate), money(net), money(tax), money(total)]
    drawRow(sheet, table, top + 21 + index * ROW, cells, STYLES.figures, 'TD')
  }
}

function drawRow(
  sheet: Sheet,
  table: Element,
  y: number,
  cells: readonly string[],
  style: Style,
  type: 'TH' | 'TD'
): void {
  const parent = sheet.element('TR', table)
  let x: number = SUMMARY.x
  for (const [index, width] of SUMMARY.columns.entries()) {
    const align = index === 0 ? 'left' : 'right'
    sheet.write(cells[index] ?? '', { x, y, width, align }, style, { parent, type })
    x += width
  }
}

function drawTotals(sheet: Sheet, invoice: Invoice, top: number): void {
  const { kind, net, tax, total, currency } = invoice
  const table = sheet.element('Table', sheet.root)
  sheet.tint({ ...TOTALS, y: top - 8 }, 88)
  const x = TOTALS.x + TOTALS.inset
  const width = TOTALS.width - 2 * TOTALS.inset
  const row = (label: string, amount: number, y: number, [left, right]: [Style, Style]) => {
    const parent = sheet.element('TR', table)
    sheet.write(label, { x, y, width }, left, { parent, type: 'TH' })
    const box = { x, y: y + (left.size - right.size) * 0.9, width, align: 'right' } as const
    sheet.write(moneyText(amount, currency), box, right, { parent, type: 'TD' })
  }
  row('Net', net, top + 3, [STYLES.text, STYLES.figures])
  row(taxWord(invoice), tax, top + 3 + ROW, [STYLES.text, STYLES.figures])
  sheet.rule(top + 42, { x, width })
  const label = kind === 'invoice' ? 'Total paid' : 'Total refunded'
  row(label, total, top + 56, [STYLES.strong, STYLES.total])
}

function noteOf({ correctedInvoice, seller, suppliedAt }: Invoice): string {
  const day = (time: string) => dateText(time, seller.timeZone)
  if (!correctedInvoice) return `Paid in full on ${day(suppliedAt)}. There is nothing left to pay.`
  const number = invoiceNumber(correctedInvoice)
  return `This credit note corrects invoice ${number} of ${day(correctedInvoice.issuedAt)}. The money goes back the way it came.`
}
