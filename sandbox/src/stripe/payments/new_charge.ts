import type Stripe from 'stripe'
import { newId } from '../ids.ts'
import type { PaymentSource } from '../state/records.ts'
import { findTestCard } from './cards.ts'

interface ChargeRequest {
  intent: Stripe.PaymentIntent
  source: PaymentSource
  status: 'succeeded' | 'pending' | 'failed'
  failure: { code: string; message: string; declineCode: string | null } | null
  authenticated: boolean
  createdAt: number
}

/** A Charge as Stripe answers it. */
export function newCharge(request: ChargeRequest): Stripe.Charge {
  const { intent, source, status, failure } = request
  const succeeded = status === 'succeeded'
  return {
    id: newId('ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: status === 'failed' ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: null,
      email: source.email,
      name: source.name,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: 'HOLDFAST SANDBOX',
    captured: status !== 'failed',
    created: request.createdAt,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: failure ? 'declined_by_network' : 'approved_by_network',
      reason: failure ? (failure.declineCode ?? failure.code) : null,
      risk_level: 'normal',
      seller_message: failure ? failure.message : 'Payment complete.',
      type: failure ? 'issuer_declined' : 'authorized',
    },
    paid: succeeded,
    payment_intent: intent.id,
    payment_method: typeof intent.payment_method === 'string' ? intent.payment_method : null,
    payment_method_details: methodDetails(request),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  }
}

function methodDetails(request: ChargeRequest): Stripe.Charge.PaymentMethodDetails {
  const { source } = request
  const last4 = source.testNumber.slice(-4)
  const bank = { fingerprint: null, last4, mandate: null }
  switch (source.kind) {
    case 'card':
      return { type: 'card', card: cardDetails(request, last4) }
    case 'bacs_debit':
      return { type: 'bacs_debit', bacs_debit: { ...bank, sort_code: '108800' } }
    case 'sepa_debit':
      return {
        type: 'sepa_debit',
        sepa_debit: { ...bank, bank_code: '19043', branch_code: '', country: 'AT' },
      }
    case 'us_bank_account':
      return {
        type: 'us_bank_account',
        us_bank_account: {
          account_holder_type: 'individual',
          account_type: 'checking',
          bank_name: 'STRIPE TEST BANK',
          fingerprint: null,
          last4,
          payment_reference: null,
          routing_number: '110000000',
        },
      }
  }
}

function cardDetails(
  { intent, source, status, authenticated }: ChargeRequest,
  last4: string
): Stripe.Charge.PaymentMethodDetails.Card {
  const card = findTestCard(source.testNumber)
  return {
    amount_authorized: status === 'failed' ? null : intent.amount,
    authorization_code: null,
    brand: card?.brand ?? 'unknown',
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card?.country ?? null,
    electronic_commerce_indicator: null,
    exp_month: source.expMonth,
    exp_year: source.expYear,
    fingerprint: null,
    funding: 'credit',
    installments: null,
    last4,
    mandate: null,
    network: card?.brand ?? null,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: null,
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  }
}
