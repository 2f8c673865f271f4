import type { Currency } from '../../shared/index.ts'
import { COUNTRIES } from './countries.ts'

/** One way of sending a parcel to a zone, and what it costs. Sums in minor units, tax included where prices are. */
export interface Tariff {
  readonly zone: string
  readonly id: string
  readonly name: string
  readonly currency: Currency
  /** Working days until it arrives. */
  readonly days: { readonly from: number; readonly to: number }
  /** The price up to and with a weight in grams, lightest first; beyond the last band, its price for each such parcel. */
  readonly bands: readonly { readonly upTo: number; readonly price: number }[]
  /** Free from this sum of goods on, after discounts. */
  readonly freeFrom: number | null
}

/** Where a way of sending does not go. */
export interface Exclusion {
  readonly country: string
  /** Null: anywhere in the country. */
  readonly region: string | null
  /** Null: no way goes there. */
  readonly tariff: string | null
}

export interface TariffPages {
  /** Cheapest first within a zone, as they are offered. */
  readonly tariffs: readonly Tariff[]
  /** Country → zone. */
  readonly zones: Readonly<Record<string, string>>
  /** Of every country that is not listed. */
  readonly elsewhere: string
  readonly exclusions: readonly Exclusion[]
}

/** All the ways of sending there are. */
export class TariffBook {
  constructor(private readonly pages: TariffPages) {}

  /** The ways that go there; none for what is no country. */
  tariffsTo(country: string, region: string | null): Tariff[] {
    if (!COUNTRIES.has(country)) return []
    const { tariffs, zones, elsewhere } = this.pages
    const zone = zones[country] ?? elsewhere
    return tariffs.filter(
      (tariff) => tariff.zone === zone && !this.#isExcluded(tariff, country, region)
    )
  }

  #isExcluded({ id }: Tariff, country: string, region: string | null): boolean {
    return this.pages.exclusions.some(
      (exclusion) =>
        exclusion.country === country &&
        (exclusion.region === null || exclusion.region === region) &&
        (exclusion.tariff === null || exclusion.tariff === id)
    )
  }
}
