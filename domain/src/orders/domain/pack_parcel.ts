import { type HeldUnits, MAIN_LOCATION } from '../../inventory/index.ts'
import { err, type LocationId, ok, type OrderLineId, type Result } from '../../shared/index.ts'
import type { ChosenLine } from './choose_shipment.ts'

/** What leaves, and from where. */
export interface Parcel {
  readonly locationId: LocationId
  readonly lines: readonly ChosenLine[]
}

/** No one location has all of it: each sends its own parcel. */
export interface UnitsAtSeveralLocations {
  readonly code: 'units_at_several_locations'
  readonly locations: readonly {
    readonly locationId: LocationId
    readonly lines: readonly { readonly lineId: OrderLineId; readonly quantity: number }[]
  }[]
}

interface Asked {
  /** Null: the one that has them. */
  readonly locationId: LocationId | null
  /** Whether no units were named: all that is left, as far as it is at that location. */
  readonly isAll: boolean
}

/** Decides where units leave from. `held` says where they are allocated, the location that is asked first at the top. */
export function packParcel(
  lines: readonly ChosenLine[],
  held: readonly HeldUnits[],
  { locationId, isAll }: Asked
): Result<Parcel, UnitsAtSeveralLocations> {
  const at = (place: LocationId) =>
    lines.flatMap((line) => {
      const here = held.find(
        (units) => units.locationId === place && units.variantId === line.variantId
      )
      return here ? [{ ...line, quantity: Math.min(line.quantity, here.quantity) }] : []
    })
  if (locationId !== null) {
    const there = at(locationId)
    return ok({ locationId, lines: isAll && there.length > 0 ? there : lines })
  }
  const places = [...new Set(held.map((units) => units.locationId))]
  const [first = MAIN_LOCATION, ...others] = places.filter((place) => at(place).length > 0)
  const whole = [first, ...others].find((place) => unitsOf(at(place)) === unitsOf(lines))
  if (whole || others.length === 0) return ok({ locationId: whole ?? first, lines })
  const locations = [first, ...others].map((place) => ({
    locationId: place,
    lines: at(place).map(({ lineId, quantity }) => ({ lineId, quantity })),
  }))
  return err({ code: 'units_at_several_locations', locations })
}

function unitsOf(lines: readonly ChosenLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}
