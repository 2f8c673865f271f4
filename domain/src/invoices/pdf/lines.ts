import type { Invoice, InvoiceLine } from '../domain/invoice.ts'
import { moneyText, rateText, taxWord } from './format.ts'
import { statedLines } from './stated_lines.ts'
import { CONTENT_WIDTH, PAGE, STYLES } from './look.ts'
import type { Element, Sheet } from './sheet.ts'

interface Column {
  readonly heading: string
  readonly width: number
  readonly value: (line: InvoiceLine) => string
}

const PADDING = 4.5
/** The least width of a column of sums, and the air before each. */
const SUM = { least: 54, air: 10 } as const

/** The table of lines. A line never breaks across pages, and each page begins with the headings. */
export function drawLines(sheet: Sheet, invoice: Invoice): void {
  const columns = columnsOf(sheet, invoice)
  const table = sheet.element('Table', sheet.root)
  drawHeadings(sheet, columns, table)
  for (const line of statedLines(invoice)) {
    const details = detailsOf(line, invoice)
    const width = itemWidth(columns)
    const nameHeight = sheet.heightOf(line.name, width, STYLES.text)
    const height = nameHeight + (details ? sheet.heightOf(details, width, STYLES.small) : 0)
    if (sheet.ensure(height + 2 * PADDING)) drawHeadings(sheet, columns, null)

    const row = sheet.element('TR', table)
    const cell = sheet.element('TD', row)
    const box = { x: PAGE.left, y: sheet.y + PADDING, width }
    sheet.write(line.name, box, STYLES.text, { parent: cell, type: 'P' })
    if (details) {
      const below = { ...box, y: box.y + nameHeight }
      sheet.write(details, below, STYLES.small, { parent: cell, type: 'P' })
    }
    for (const { value, ...column } of placed(columns)) {
      const figures = { x: column.x, y: box.y, width: column.width, align: 'right' } as const
      sheet.write(value(line), figures, STYLES.figures, { parent: row, type: 'TD' })
    }
    sheet.y += height + 2 * PADDING
    sheet.rule(sheet.y, { x: PAGE.left, width: CONTENT_WIDTH }, 0.5)
  }
}

/** Repeated headings are no part of the table that a screen reader reads. */
function drawHeadings(sheet: Sheet, columns: readonly Column[], table: Element | null): void {
  const row = table && sheet.element('TR', table)
  const item = { x: PAGE.left, width: itemWidth(columns), align: 'left' } as const
  const headings = [
    { ...item, heading: 'Item' },
    ...placed(columns).map((column) => ({ ...column, align: 'right' as const })),
  ]
  for (const { heading, x, width, align } of headings) {
    const box = { x, y: sheet.y, width, align }
    if (row) sheet.write(heading, box, STYLES.heading, { parent: row, type: 'TH' })
    else sheet.decorate(heading, box, STYLES.heading)
  }
  sheet.y += 15
  sheet.rule(sheet.y, { x: PAGE.left, width: CONTENT_WIDTH }, 1)
}

/** No sum in the table is longer than the total. */
function columnsOf(sheet: Sheet, invoice: Invoice): Column[] {
  const { kind, currency, total } = invoice
  const tax = taxWord(invoice)
  const money = (amount: number) => moneyText(amount, currency)
  const width = Math.max(SUM.least, sheet.widthOf(money(total), STYLES.figures) + SUM.air)
  const unitPrice = (line: InvoiceLine) => money(line.unitPrice)
  return [
    { heading: 'Qty', width: 38, value: (line) => line.quantity?.toLocaleString('en-GB') ?? '' },
    ...(kind === 'invoice' ? [{ heading: 'Unit price', width, value: unitPrice }] : []),
    { heading: `${tax} rate`, width: 50, value: ({ taxRate }) => rateText(taxRate) },
    { heading: 'Net', width, value: (line) => money(line.total - line.tax) },
    { heading: tax, width, value: (line) => money(line.tax) },
    { heading: 'Total', width, value: (line) => money(line.total) },
  ]
}

/** The columns with their left edges, the last one ending at the margin. */
function placed(columns: readonly Column[]): (Column & { x: number })[] {
  let x = PAGE.left + itemWidth(columns)
  return columns.map((column) => {
    const left = x
    x += column.width
    return { ...column, x: left }
  })
}

function itemWidth(columns: readonly Column[]): number {
  return CONTENT_WIDTH - columns.reduce((sum, { width }) => sum + width, 0)
}

function detailsOf({ sku, discount }: InvoiceLine, { currency }: Invoice): string {
  const parts = sku ? [sku] : []
  if (discount > 0) parts.push(`less ${moneyText(discount, currency)} discount`)
  return parts.join(', ')
}
