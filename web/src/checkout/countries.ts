/** Where the shop sends to, besides home; the API has the last word by the options it offers. */
const ABROAD = [
  'AU', 'AT', 'BE', 'BR', 'CA', 'CY', 'CZ', 'DK', 'FI', 'FR', 'DE', 'GR', 'GG', 'HK', 'IS', 'IE',
  'IL', 'IT', 'JP', 'JE', 'LV', 'LB', 'LT', 'LU', 'MT', 'NL', 'NO', 'PL', 'PT', 'SA', 'SG', 'SK',
  'SI', 'ZA', 'ES', 'SE', 'CH', 'AE', 'US',
] // prettier-ignore

export const HOME = 'GB'

const names = new Intl.DisplayNames('en-GB', { type: 'region' })

export interface Country {
  code: string
  name: string
}

export const COUNTRIES: readonly Country[] = [
  { code: HOME, name: countryName(HOME) },
  ...ABROAD.map((code) => ({ code, name: countryName(code) })).sort((a, b) =>
    a.name.localeCompare(b.name, 'en-GB')
  ),
]

export function countryName(code: string): string {
  return names.of(code) ?? code
}

/** The country as chosen in the form, or home when it is none that we know. */
export function knownCountry(code: FormDataEntryValue | null): string {
  return COUNTRIES.find((country) => country.code === code)?.code ?? HOME
}
