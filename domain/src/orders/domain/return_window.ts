/** How long after a parcel has left its units can be asked back. For each application's configuration. */
export class ReturnSettings {
  constructor(readonly windowDays: number) {}
}

/**
 * Days that the law gives shoppers to withdraw, counted from the parcel's arrival: the UK's Consumer Contracts Regulations
 * 2013 (reg. 30) and Directive 2011/83/EU (art. 9). Elsewhere the shop's own word stands alone.
 */
const LEGAL_DAYS = 14

/** What a parcel may take to arrive. We know when it left, not when it came. */
const DAYS_ON_THE_WAY = 7

const WITH_A_RIGHT_TO_WITHDRAW: ReadonlySet<string> = new Set([
  ...[
    'GB',
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IS',
    'IT',
    'LI',
  ],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
])

const DAY = 24 * 3_600_000

/** @param country where the parcel went, ISO 3166-1; null once that was erased: then the longest holds */
export function returnWindowDays({ windowDays }: ReturnSettings, country: string | null): number {
  const isLegal = country === null || WITH_A_RIGHT_TO_WITHDRAW.has(country)
  return isLegal ? Math.max(windowDays, LEGAL_DAYS + DAYS_ON_THE_WAY) : windowDays
}

/** When the last unit of a parcel that left then can be asked back. */
export function returnWindowEnd(shippedAt: Date, days: number): Date {
  return new Date(shippedAt.getTime() + days * DAY)
}
