import { type Money, money } from '../../shared/index.ts'
import type { Tariff, TariffBook } from './tariff_book.ts'

export interface ShippingOption {
  readonly id: string
  readonly name: string
  /** Tax included where prices are. */
  readonly price: Money
  /** For people: when the parcel is expected. */
  readonly estimate: string
}

export interface Parcel {
  /** ISO 3166-1 alpha-2 code of the destination. */
  readonly country: string
  /** As `regionOf` says it. */
  readonly region: string | null
  /** Of all units, packed, in grams. */
  readonly weight: number
  /** Of the goods after discounts. */
  readonly subtotal: Money
  /** A coupon pays for the cheapest way; the others cost what they always do. */
  readonly isFree: boolean
}

/** The ways of sending a parcel, cheapest way first; none for what is no country. */
export function shippingOptions(parcel: Parcel, book: TariffBook): ShippingOption[] {
  const { country, region, subtotal, isFree } = parcel
  return book
    .tariffsTo(country, region)
    .filter(({ currency }) => currency === subtotal.currency)
    .map((tariff, index) => ({
      id: tariff.id,
      name: tariff.name,
      price: money(isFree && index === 0 ? 0 : priceOf(tariff, parcel), subtotal.currency),
      estimate: estimateOf(tariff),
    }))
}

function priceOf({ bands, freeFrom }: Tariff, { weight, subtotal }: Parcel): number {
  const nothingToSend = weight === 0
  if (nothingToSend || (freeFrom !== null && subtotal.amount >= freeFrom)) return 0
  const band = bands.find(({ upTo }) => weight <= upTo)
  if (band) return band.price
  const heaviest = bands[bands.length - 1]
  if (!heaviest) return 0
  return Math.ceil(weight / heaviest.upTo) * heaviest.price
}

function estimateOf({ days: { from, to } }: Tariff): string {
  if (from !== to) return `${from} to ${to} working days`
  return to === 1 ? 'Next working day' : `${to} working days`
}
