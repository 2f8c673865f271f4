import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'

const WORDS: Record<string, string> = {
  order_already_paid: 'This order is paid. Nothing more is due.',
  order_superseded: 'You have since placed this cart again: that newer order is the one to pay.',
  order_payment_processing: 'A payment is on its way from your bank already.',
  order_expired: 'This order ran out of time and can no longer be paid. Nothing was charged.',
  order_state_conflict: 'This order can no longer be cancelled: it is paid for or being packed.',
  payment_provider_unavailable:
    'The payment page cannot be reached just now. Nothing was charged; please try again in a minute.',
}

/** Why an order could not be paid or cancelled, in words; null when it is not the shopper's matter. */
export function orderRefusal(error: unknown): string | null {
  if (error instanceof ApiUnreachable) {
    return 'The shop is not answering at the moment. Please try again.'
  }
  if (!(error instanceof ApiProblem)) return null
  if (WORDS[error.code]) return WORDS[error.code] ?? null
  if (error.status === 429 || error.status === 503) {
    return 'The shop is very busy. Please try again in a moment.'
  }
  return null
}
