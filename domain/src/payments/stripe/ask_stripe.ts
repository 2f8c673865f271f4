import { ProviderUnavailableError } from '../payment_provider.ts'
import type { RequestBudget, StripeCall, Urgency } from './request_budget.ts'
import { toProviderError } from './stripe_errors.ts'

/**
 * Makes one call within the budget.
 *
 * @throws ProviderUnavailableError, also when the budget is used up; ProviderRefusedError
 */
export async function askStripe<T>(
  budget: RequestBudget,
  call: StripeCall,
  request: () => Promise<T>,
  urgency: Urgency = 'now'
): Promise<T> {
  if (!(await budget.take(call, urgency))) {
    throw new ProviderUnavailableError('The budget of requests to Stripe is used up')
  }
  try {
    return await request()
  } catch (error) {
    throw toProviderError(error)
  }
}
