import type { TaxClass } from './tax_class.ts'

/** A rate that holds from a day on, until there is a newer one for the same place and goods. */
export interface TaxRate {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The state, where states set the tax; null: all of the country. */
  readonly region: string | null
  readonly taxClass: TaxClass
  /** Hundredths of a per cent, two decimals at most: 20 % is 2000, 6.875 % is 687.5. */
  readonly basisPoints: number
  /** Whether it is due on postage too. */
  readonly taxesShipping: boolean
  /** The first day it holds, in UTC: `2025-07-01`. */
  readonly from: string
}

/** How a country states prices; one that is not listed includes the tax, and has one for all of it. */
export interface TaxArea {
  readonly country: string
  readonly pricesIncludeTax: boolean
  /** Whether the tax is known only with the state. */
  readonly needsRegion: boolean
}

export interface Destination {
  readonly country: string
  /** The state's code; null when none was given, or it is none that is known. */
  readonly region: string | null
}

/** All rates there are, past and to come. What no rate is listed for is an export, and not taxed. */
export class TaxBook {
  readonly #areas: ReadonlyMap<string, TaxArea>
  readonly #rates = new Map<string, TaxRate[]>()

  constructor(rates: readonly TaxRate[], areas: readonly TaxArea[]) {
    this.#areas = new Map(areas.map((area) => [area.country, area]))
    for (const rate of [...rates].sort((a, b) => (a.from < b.from ? 1 : -1))) {
      const key = keyOf(rate.country, rate.region, rate.taxClass)
      this.#rates.set(key, [...(this.#rates.get(key) ?? []), rate])
    }
  }

  areaOf(country: string): TaxArea {
    return this.#areas.get(country) ?? { country, pricesIncludeTax: true, needsRegion: false }
  }

  /** Whether the tax for this destination can be known. */
  knows({ country, region }: Destination): boolean {
    return region !== null || !this.areaOf(country).needsRegion
  }

  /** The rate for goods of a class at a moment: the most particular that is in force; null for what is not taxed. */
  rateOf({ country, region }: Destination, taxClass: TaxClass, at: Date): TaxRate | null {
    if (taxClass === 'exempt') return null
    const day = at.toISOString().slice(0, 10)
    const inForce = (place: string | null, goods: TaxClass) =>
      this.#rates.get(keyOf(country, place, goods))?.find(({ from }) => from <= day)
    return (
      inForce(region, taxClass) ??
      inForce(null, taxClass) ??
      inForce(region, 'standard') ??
      inForce(null, 'standard') ??
      null
    )
  }
}

function keyOf(country: string, region: string | null, taxClass: TaxClass): string {
  return `${country}/${region ?? ''}/${taxClass}`
}
