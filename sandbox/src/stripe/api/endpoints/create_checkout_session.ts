import { newSession } from '../../checkout/new_session.ts'
import { formatMoney, isCurrency, LARGEST_AMOUNT, minimumAmount } from '../../money.ts'
import { bankDebitFor } from '../../payments/bank_debits.ts'
import type { Limits } from '../../limits.ts'
import type { CheckoutLine } from '../../state/records.ts'
import type { Endpoint } from '../endpoint.ts'
import { invalidRequest } from '../errors.ts'
import type { Parameters } from '../parameters.ts'

/** What Stripe knows and this stand-in has no use for. */
const WITHOUT_EFFECT = [
  ...['adaptive_pricing', 'allow_promotion_codes', 'automatic_tax', 'billing_address_collection'],
  ...['branding_settings', 'consent_collection', 'custom_text', 'customer_creation'],
  ...['excluded_payment_method_types', 'integration_identifier', 'invoice_creation', 'ui_mode'],
  ...['payment_method_options', 'phone_number_collection', 'wallet_options', 'origin_context'],
]

/** POST /v1/checkout/sessions, in `payment` mode with inline prices. */
export const createCheckoutSession: Endpoint = {
  method: 'POST',
  path: '/v1/checkout/sessions',
  prepare({ world, params }) {
    params.accept(WITHOUT_EFFECT)
    params.oneOf('mode', ['payment'])
    const createdAt = world.clock.seconds()
    const { currency, lines } = readLines(params, world.limits.lineItems)
    const least = world.limits.smallestAmount ?? minimumAmount(currency)
    const amount = readAmount(currency, lines, least)
    const paymentIntent = readPaymentIntentData(params)
    const session = newSession({
      amount,
      currency,
      createdAt,
      expiresAt: readExpiry(params, createdAt, world.limits),
      successUrl: readUrl(params, 'success_url') ?? params.requiredString('success_url'),
      cancelUrl: readUrl(params, 'cancel_url') ?? null,
      clientReferenceId: readReference(params),
      customerEmail: params.string('customer_email') ?? null,
      locale: params.string('locale') ?? null,
      metadata: params.metadata(),
      paymentMethods: readMethods(params, currency),
      submitType: params.string('submit_type') ?? null,
      origin: world.settings.origin,
    })
    params.refuseUnknown()

    return () => {
      world.store.checkouts.put({ id: session.id, created: createdAt, lines, paymentIntent })
      return world.store.sessions.put(session)
    }
  },
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

function readExpiry(params: Parameters, createdAt: number, limits: Limits): number {
  const expiresAt = params.integer('expires_at')
  if (expiresAt === undefined) return createdAt + limits.longestSession
  const refused = (limit: string) =>
    invalidRequest(
      `The \`expires_at\` timestamp must be ${limit} from Checkout Session creation.`,
      {
        param: 'expires_at',
      }
    )
  if (expiresAt < createdAt + limits.shortestSession) throw refused('at least 30 minutes')
  if (expiresAt > createdAt + limits.longestSession) throw refused('less than 24 hours')
  return expiresAt
}

function readUrl(params: Parameters, name: string): string | undefined {
  const url = params.string(name)
  if (url === undefined || /^https?:\/\/[^\s]+$/.test(url)) return url
  throw invalidRequest('Not a valid URL', { code: 'url_invalid', param: name })
}

function readReference(params: Parameters): string | null {
  const reference = params.string('client_reference_id') ?? null
  if (reference === null || /^[\w-]{1,200}$/.test(reference)) return reference
  throw invalidRequest('Invalid client_reference_id', { param: 'client_reference_id' })
}

/** `allowed_payment_method_types` is a filter on what the currency makes possible. */
function readMethods(params: Parameters, currency: string) {
  const debit = bankDebitFor(currency)?.type
  const possible = debit ? ['card', debit] : ['card']
  const param = 'allowed_payment_method_types'
  const allowed = params.has(param) ? params.strings(param) : null
  const types = possible.filter((type) => allowed === null || allowed.includes(type))
  if (types.length > 0) return { allowed, types }
  throw invalidRequest(`No valid payment method types for this Checkout Session in ${currency}.`, {
    param,
  })
}

function readPaymentIntentData(params: Parameters) {
  const data = params.hash('payment_intent_data')
  data?.accept([
    'capture_method',
    'statement_descriptor',
    'statement_descriptor_suffix',
    'shipping',
  ])
  const description = data?.string('description') ?? null
  const metadata = data?.metadata() ?? {}
  data?.refuseUnknown()
  return { description, metadata }
}

function negative(param: string) {
  return invalidRequest('This value must be greater than or equal to 1.', {
    code: 'parameter_invalid_integer',
    param,
  })
}
