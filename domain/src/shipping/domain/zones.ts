import { COUNTRIES } from './countries.ts'

/** Parts of the world that cost the same to send to. */
export type ShippingZone = 'uk' | 'eu' | 'world'

const UK = new Set(['GB', 'GG', 'IM', 'JE'])

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' ')
)

/** @returns null for what is no country */
export function shippingZone(country: string): ShippingZone | null {
  if (UK.has(country)) return 'uk'
  if (EU.has(country)) return 'eu'
  return COUNTRIES.has(country) ? 'world' : null
}
