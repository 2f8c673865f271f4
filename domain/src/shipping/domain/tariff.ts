import type { ShippingZone } from './zones.ts'

/** One way of sending a parcel, and what it costs. */
export interface Tariff {
  readonly id: string
  readonly name: string
  /** Working days until it arrives. */
  readonly days: { readonly from: number; readonly to: number }
  /** Pence up to and with a weight in grams, lightest first; beyond the last band, its price for each such parcel. */
  readonly bands: readonly { readonly upTo: number; readonly price: number }[]
  /** Free from this subtotal on, in pence. */
  readonly freeFrom?: number
}

export const TARIFFS: Readonly<Record<ShippingZone, readonly Tariff[]>> = {
  uk: [
    {
      id: 'standard',
      name: 'Standard delivery',
      days: { from: 2, to: 4 },
      bands: [
        { upTo: 2_000, price: 395 },
        { upTo: 10_000, price: 595 },
        { upTo: 25_000, price: 995 },
      ],
      freeFrom: 5_000,
    },
    {
      id: 'express',
      name: 'Express delivery',
      days: { from: 1, to: 1 },
      bands: [
        { upTo: 2_000, price: 695 },
        { upTo: 10_000, price: 995 },
        { upTo: 25_000, price: 1_695 },
      ],
    },
  ],
  eu: [
    {
      id: 'standard',
      name: 'Standard delivery to Europe',
      days: { from: 4, to: 7 },
      bands: [
        { upTo: 2_000, price: 995 },
        { upTo: 10_000, price: 1_795 },
        { upTo: 25_000, price: 2_995 },
      ],
      freeFrom: 15_000,
    },
    {
      id: 'express',
      name: 'Express delivery to Europe',
      days: { from: 2, to: 3 },
      bands: [
        { upTo: 2_000, price: 1_995 },
        { upTo: 10_000, price: 3_495 },
        { upTo: 25_000, price: 5_495 },
      ],
    },
  ],
  world: [
    {
      id: 'standard',
      name: 'International delivery',
      days: { from: 7, to: 14 },
      bands: [
        { upTo: 2_000, price: 1_695 },
        { upTo: 10_000, price: 3_995 },
        { upTo: 25_000, price: 7_995 },
      ],
    },
    {
      id: 'express',
      name: 'International express delivery',
      days: { from: 3, to: 5 },
      bands: [
        { upTo: 2_000, price: 3_495 },
        { upTo: 10_000, price: 7_495 },
        { upTo: 25_000, price: 13_995 },
      ],
    },
  ],
}
