import type { Address } from '../../orders/index.ts'
import type { Invoice } from '../domain/invoice.ts'
import { PAGE, STYLES } from './look.ts'
import type { Sheet } from './sheet.ts'

const COLUMN = 165
const GAP = 23

/** Who sells, who pays, and where it went if that is somewhere else. */
export function drawParties(sheet: Sheet, { seller, contact }: Invoice): void {
  const columns: [heading: string, lines: readonly string[]][] = [
    ['From', [seller.name, ...seller.address, `VAT no. ${seller.vatNumber}`]],
  ]
  if (contact) {
    const billing = addressLines(contact.billingAddress)
    const shipping = addressLines(contact.shippingAddress)
    columns.push(['To', billing])
    if (shipping.join('\n') !== billing.join('\n')) columns.push(['Delivered to', shipping])
  }
  const heights = columns.map(([heading, lines], index) =>
    drawColumn(sheet, PAGE.left + index * COLUMN, heading, lines)
  )
  sheet.y += Math.max(...heights) + 22
}

function drawColumn(sheet: Sheet, x: number, heading: string, lines: readonly string[]): number {
  const parent = sheet.element('Sect', sheet.root)
  const box = { x, y: sheet.y, width: COLUMN - GAP }
  sheet.write(heading, box, STYLES.heading, { parent, type: 'H2' })
  let height = 16
  for (const [index, line] of lines.entries()) {
    const style = index === 0 ? STYLES.strong : STYLES.text
    sheet.write(line, { ...box, y: box.y + height }, style, { parent, type: 'P' })
    height += sheet.heightOf(line, box.width, style)
  }
  return height
}

function addressLines(address: Address): string[] {
  const { name, line1, line2, city, region, postcode, country } = address
  const town = [city, postcode].filter(Boolean).join(' ')
  const lines = [name, line1, line2, town, region, countryName(country)]
  return lines.filter((line): line is string => line !== undefined && line !== null && line !== '')
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? code
}
