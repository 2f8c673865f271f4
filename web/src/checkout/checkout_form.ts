import type { Address, CheckoutRequest, Money } from '#shared/api/types.ts'
import { knownCountry } from './countries.ts'

export const ADDRESS_FIELDS = [
  'name',
  'line1',
  'line2',
  'city',
  'region',
  'postcode',
  'country',
] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]
export type AddressKind = 'shippingAddress' | 'billingAddress'

/** What the shopper typed, by the names of the form's fields. */
export type CheckoutValues = Record<string, string>

export interface CheckoutForm {
  key: string
  values: CheckoutValues
  country: string
  region: string | undefined
  request: CheckoutRequest
}

/**
 * Reads the checkout form. Nothing is judged here: the API says what is wrong, field by field.
 *
 * The total that the shopper saw travels in the form, one for each option, so that a price that
 * moved in between is found out before anything is reserved.
 */
export function readCheckoutForm(form: FormData, currency: string): CheckoutForm {
  const values: CheckoutValues = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = value.trim()
  }
  const billing = values.billingDiffers === 'on'
  const request: CheckoutRequest = {
    email: values.email ?? '',
    shippingAddress: readAddress(values, 'shippingAddress'),
    shippingOption: values.shippingOption ?? '',
  }
  if (values.phone) request.phone = values.phone
  if (billing) request.billingAddress = readAddress(values, 'billingAddress')
  const seen = totalSeen(values, currency)
  if (seen) request.expectedTotal = seen
  return {
    key: values.key ?? '',
    values,
    country: knownCountry(values['shippingAddress.country'] ?? null),
    region: request.shippingAddress.region,
    request,
  }
}

function readAddress(values: CheckoutValues, kind: AddressKind): Address {
  const field = (name: AddressField) => values[`${kind}.${name}`] ?? ''
  const address: Address = {
    name: field('name'),
    line1: field('line1'),
    city: field('city'),
    country: knownCountry(field('country')),
  }
  if (field('line2')) address.line2 = field('line2')
  if (field('region')) address.region = field('region')
  if (field('postcode')) address.postcode = field('postcode')
  return address
}

function totalSeen(values: CheckoutValues, currency: string): Money | null {
  const amount = minor(values[`seenTotal.${values.shippingOption ?? ''}`])
  return amount === null ? null : { amount, currency }
}

function minor(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null
}
