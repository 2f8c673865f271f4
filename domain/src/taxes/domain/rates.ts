/** A standard rate of value added tax. */
export interface TaxRate {
  /** ISO 3166-1 alpha-2 code of the destination. */
  readonly country: string
  /** Hundredths of a per cent: 20 % is 2000. */
  readonly basisPoints: number
  /** The first day it holds, and the first on which it no longer does: dates in UTC. */
  readonly from: string
  readonly until?: string
}

/**
 * Standard rates in the United Kingdom and the European Union: gov.uk "VAT rates"; European Commission, "Taxes in
 * Europe" database. A change is a new row with its date, never an edit: old orders keep the rate they were placed at.
 * Everywhere else is an export, without tax. The Isle of Man and Monaco belong to the areas of the UK and of France.
 */
export const TAX_RATES: readonly TaxRate[] = [
  { country: 'GB', basisPoints: 2000, from: '2011-01-04' },
  { country: 'IM', basisPoints: 2000, from: '2011-01-04' },
  { country: 'AT', basisPoints: 2000, from: '1984-01-01' },
  { country: 'BE', basisPoints: 2100, from: '1996-01-01' },
  { country: 'BG', basisPoints: 2000, from: '1999-01-01' },
  { country: 'CY', basisPoints: 1900, from: '2014-01-13' },
  { country: 'CZ', basisPoints: 2100, from: '2013-01-01' },
  { country: 'DE', basisPoints: 1900, from: '2021-01-01' },
  { country: 'DK', basisPoints: 2500, from: '1992-01-01' },
  { country: 'EE', basisPoints: 2200, from: '2024-01-01', until: '2025-07-01' },
  { country: 'EE', basisPoints: 2400, from: '2025-07-01' },
  { country: 'ES', basisPoints: 2100, from: '2012-09-01' },
  { country: 'FI', basisPoints: 2550, from: '2024-09-01' },
  { country: 'FR', basisPoints: 2000, from: '2014-01-01' },
  { country: 'GR', basisPoints: 2400, from: '2016-06-01' },
  { country: 'HR', basisPoints: 2500, from: '2012-03-01' },
  { country: 'HU', basisPoints: 2700, from: '2012-01-01' },
  { country: 'IE', basisPoints: 2300, from: '2021-03-01' },
  { country: 'IT', basisPoints: 2200, from: '2013-10-01' },
  { country: 'LT', basisPoints: 2100, from: '2009-09-01' },
  { country: 'LU', basisPoints: 1700, from: '2024-01-01' },
  { country: 'LV', basisPoints: 2100, from: '2012-07-01' },
  { country: 'MC', basisPoints: 2000, from: '2014-01-01' },
  { country: 'MT', basisPoints: 1800, from: '2004-01-01' },
  { country: 'NL', basisPoints: 2100, from: '2012-10-01' },
  { country: 'PL', basisPoints: 2300, from: '2011-01-01' },
  { country: 'PT', basisPoints: 2300, from: '2011-01-01' },
  { country: 'RO', basisPoints: 1900, from: '2017-01-01', until: '2025-08-01' },
  { country: 'RO', basisPoints: 2100, from: '2025-08-01' },
  { country: 'SE', basisPoints: 2500, from: '1990-07-01' },
  { country: 'SI', basisPoints: 2200, from: '2013-07-01' },
  { country: 'SK', basisPoints: 2000, from: '2011-01-01', until: '2025-01-01' },
  { country: 'SK', basisPoints: 2300, from: '2025-01-01' },
]

/** The rate for a destination at a moment, in basis points; 0 for an export. */
export function taxRate(country: string, at: Date): number {
  const day = at.toISOString().slice(0, 10)
  const rate = TAX_RATES.find(
    ({ country: code, from, until }) =>
      code === country && from <= day && (until === undefined || day < until)
  )
  return rate?.basisPoints ?? 0
}
