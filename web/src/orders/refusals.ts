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

const RETURN_WORDS: Record<string, string> = {
  return_window_over:
    'The time to send anything of this order back is over. Nothing was asked for.',
  order_state_conflict:
    'Nothing of this order can be sent back now: it has not left yet, or the order is closed.',
}

/**
 * Why a return was not asked for, in words; null when it is not the shopper's matter.
 *
 * @param asked how many lines the form named
 */
export function returnRefusal(error: unknown, asked: number): string | null {
  if (error instanceof ApiUnreachable) {
    return 'The shop did not answer in time. Press the button again: you will not ask twice.'
  }
  if (!(error instanceof ApiProblem)) return null
  const words = RETURN_WORDS[error.code]
  if (words !== undefined) return words
  if (error.status === 422 && asked === 0) {
    return 'Nothing is chosen yet: enter how many of at least one thing go back.'
  }
  if (error.status === 422) return 'Nothing was asked for yet. Please look again at what is marked.'
  return orderRefusal(error)
}
