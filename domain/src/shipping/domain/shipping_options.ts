import { type Money, money } from '../../shared/index.ts'
import { type Tariff, TARIFFS } from './tariff.ts'
import { shippingZone } from './zones.ts'

export interface ShippingOption {
  readonly id: string
  readonly name: string
  /** Tax included. */
  readonly price: Money
  /** For people: when the parcel is expected. */
  readonly estimate: string
}

export interface Parcel {
  /** ISO 3166-1 alpha-2 code of the destination. */
  readonly country: string
  /** Of all units, packed, in grams. */
  readonly weight: number
  /** Of the goods after discounts. */
  readonly subtotal: Money
}

/** The ways of sending a parcel, cheapest way first; none for what is no country. */
export function shippingOptions({ country, weight, subtotal }: Parcel): ShippingOption[] {
  const zone = shippingZone(country)
  if (zone === null) return []
  return TARIFFS[zone].map((tariff) => ({
    id: tariff.id,
    name: tariff.name,
    price: money(priceOf(tariff, weight, subtotal.amount), subtotal.currency),
    estimate: estimateOf(tariff),
  }))
}

function priceOf({ bands, freeFrom }: Tariff, weight: number, subtotal: number): number {
  const nothingToSend = weight === 0
  if (nothingToSend || (freeFrom !== undefined && subtotal >= freeFrom)) return 0
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
