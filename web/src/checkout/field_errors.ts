import type { FieldError } from '#shared/api/errors.ts'

/** Errors by the name of the form's field: `/shippingAddress/postcode` is `shippingAddress.postcode`. */
export type FieldErrors = Record<string, string>

const WORDS: Record<string, Record<string, string>> = {
  required: {
    'email': 'Enter your email address, so that we can confirm the order.',
    'shippingOption': 'Choose how we should send it.',
    'shippingAddress.name': 'Enter the name of whoever it is for.',
    'shippingAddress.line1': 'Enter the first line of the address.',
    'shippingAddress.city': 'Enter the town or city.',
    'shippingAddress.postcode': 'Enter the postcode.',
    'shippingAddress.region': 'Enter the state: the tax depends on it.',
    'billingAddress.name': 'Enter the name on the bill.',
    'billingAddress.line1': 'Enter the first line of the billing address.',
    'billingAddress.city': 'Enter the town or city of the billing address.',
    'billingAddress.postcode': 'Enter the postcode of the billing address.',
  },
  email: { email: 'Enter an email address like name@example.com.' },
}

/** Places the API's errors at the fields they are about; the first of a field is the one shown. */
export function fieldErrors(errors: readonly FieldError[]): FieldErrors {
  const placed: FieldErrors = {}
  for (const error of errors) {
    const field = error.pointer.replace(/^\//, '').replaceAll('/', '.')
    placed[field] ??= words(field, error)
  }
  return placed
}

function words(field: string, error: FieldError): string {
  const code = error.code === 'minLength' ? 'required' : error.code
  return WORDS[code]?.[field] ?? error.message
}
