import type { Currency } from '../../shared/index.ts'
import type { Invoice } from '../domain/invoice.ts'
import { localDate } from '../domain/local_date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Such as `23 November 2026`, by the calendar of a time zone. */
export function dateText(time: string, timeZone: string): string {
  const { day, month, year } = localDate(new Date(time), timeZone)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

const formats = new Map<Currency, Intl.NumberFormat>()

/** Such as `£1,234.50`, from minor units. Every currency that is sold in has two decimals. */
export function moneyText(amount: number, currency: Currency): string {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    formats.set(currency, format)
  }
  return format.format(amount / 100)
}

/** What the tax is called: value added tax is part of prices, sales tax comes on top of them. */
export function taxWord({ pricesIncludeTax }: Pick<Invoice, 'pricesIncludeTax'>): string {
  return pricesIncludeTax ? 'VAT' : 'Tax'
}

/** Such as `20%` or `25.5%`, from basis points. */
export function rateText(basisPoints: number): string {
  return `${basisPoints / 100}%`
}
