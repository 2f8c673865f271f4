import { newSession } from '../../checkout/new_session.ts'
import { bankDebitFor } from '../../payments/bank_debits.ts'
import type { Limits } from '../../limits.ts'
import type { Endpoint } from '../endpoint.ts'
import { invalidRequest } from '../errors.ts'
import type { Parameters } from '../parameters.ts'
import { readLineItems } from './read_line_items.ts'

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
    const { currency, lines, amount } = readLineItems(params, world.limits)
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
