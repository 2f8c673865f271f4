import type { Limits } from '../../limits.ts'
import { formatMoney, isCurrency, LARGEST_AMOUNT, minimumAmount } from '../../money.ts'
import type { CheckoutLine } from '../../state/records.ts'
import { invalidRequest } from '../errors.ts'
import type { Parameters } from '../parameters.ts'

/**
 * Reads what is to be paid for, with prices written out (`price_data`).
 *
 * @throws {ApiError} for too many lines, or a total that Stripe does not charge
 */
export function readLineItems(params: Parameters, limits: Limits) {
  const { currency, lines } = readLines(params, limits.lineItems)
  const least = limits.smallestAmount ?? minimumAmount(currency)
  return { currency, lines, amount: readAmount(currency, lines, least) }
}

function readLines(params: Parameters, most: number) {
  const items = params.list('line_items')
  if (items.length === 0) params.requiredString('line_items')
  if (items.length > most) {
    const message = `You may only specify up to ${most} line items.`
    throw invalidRequest(message, { param: 'line_items' })
  }
  const priced = items.map(readLine)
  const currencies = new Set(priced.map(({ currency }) => currency))
  const [currency = ''] = currencies
  if (currencies.size > 1) {
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' })
  }
  return { currency, lines: priced.map(({ line }) => line) }
}

function readLine(item: Parameters): { currency: string; line: CheckoutLine } {
  item.accept(['metadata', 'tax_rates', 'adjustable_quantity'])
  const price = item.hash('price_data')
  if (!price) {
    const param = item.pathOf('price_data')
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  }
  price.accept(['tax_behavior'])
  const product = price.hash('product_data')
  product?.accept(['description', 'images', 'metadata', 'tax_code', 'unit_label'])
  const currency = price.requiredString('currency').toLowerCase()
  const unitAmount = price.requiredInteger('unit_amount')
  const quantity = item.integer('quantity') ?? 1
  if (!isCurrency(currency)) {
    throw invalidRequest(`Invalid currency: ${currency}.`, { param: price.pathOf('currency') })
  }
  if (unitAmount < 0) throw negative(price.pathOf('unit_amount'))
  if (quantity < 1) throw negative(item.pathOf('quantity'))
  const name = product?.requiredString('name') ?? price.requiredString('product_data')
  for (const read of [item, price, product]) read?.refuseUnknown()
  return { currency, line: { name, unitAmount, quantity } }
}

function readAmount(currency: string, lines: readonly CheckoutLine[], least: number): number {
  const amount = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0)
  if (amount < least) {
    const message = `The Checkout Session's total amount due must add up to at least ${formatMoney(least, currency)}`
    throw invalidRequest(message, { code: 'amount_too_small' })
  }
  if (amount > LARGEST_AMOUNT) {
    const message = `The Checkout Session's total amount due must be no more than ${formatMoney(LARGEST_AMOUNT, currency)}`
    throw invalidRequest(message, { code: 'amount_too_large' })
  }
  return amount
}

function negative(param: string) {
  return invalidRequest('This value must be greater than or equal to 1.', {
    code: 'parameter_invalid_integer',
    param,
  })
}
