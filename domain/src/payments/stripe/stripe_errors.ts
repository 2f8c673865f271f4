import Stripe from 'stripe'
import { ProviderRefusedError, ProviderUnavailableError } from '../payment_provider.ts'

/** Stripe's errors in the shop's words. https://docs.stripe.com/error-handling */
export function toProviderError(error: unknown): Error {
  const cause = { cause: error }
  const { errors } = Stripe
  // The same request is still being made: what becomes of it, the next try hears.
  if (error instanceof errors.StripeError && error.statusCode === 409) {
    return new ProviderUnavailableError(error.message, false, cause)
  }
  if (
    error instanceof errors.StripeInvalidRequestError ||
    error instanceof errors.StripeIdempotencyError ||
    error instanceof errors.StripeCardError
  ) {
    return new ProviderRefusedError(error.message, cause)
  }
  if (error instanceof errors.StripeAPIError) {
    const remembered = (error.statusCode ?? 0) >= 500
    return new ProviderUnavailableError('Stripe failed to answer', remembered, cause)
  }
  if (error instanceof errors.StripeError) {
    return new ProviderUnavailableError(`Stripe cannot be asked: ${error.type}`, false, cause)
  }
  return error instanceof Error ? error : new Error(String(error))
}
