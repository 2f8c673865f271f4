import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'

/** Why the cart is as it was, in words for the shopper; null when it is not the shopper's matter. */
export function cartRefusal(error: unknown): string | null {
  if (error instanceof ApiUnreachable) {
    return 'The shop is not answering at the moment. Your cart is unchanged; please try again.'
  }
  if (!(error instanceof ApiProblem)) return null
  if (error.code === 'insufficient_stock') return shortage(error)
  if (error.status === 404) return 'We no longer have this. Your cart is otherwise unchanged.'
  if (error.status === 422) return 'Please give a quantity from 1 to 10,000.'
  if (error.status === 429 || error.status === 503) {
    return 'The shop is very busy. Your cart is unchanged; please try again in a moment.'
  }
  return null
}

function shortage(error: ApiProblem): string {
  const available = error.problem.lines?.[0]?.available ?? 0
  if (available <= 0) return 'Sorry, this has just sold out. Your cart is unchanged.'
  return `We have only ${available} of these, counting those in your cart. Your cart is unchanged.`
}
