import { type LocationId, newId, parseId } from '@holdfast/domain/shared'
import { invalid, type Problem } from '#app/shared/problem'

/** Null where none is named. One that no location can have stands for a location that there is not. */
export function locationIdOf(text: string | undefined): LocationId | null {
  return text === undefined ? null : (parseId<LocationId>(text) ?? newId<LocationId>())
}

export function locationUnknown(): Problem {
  return invalid({
    pointer: '/locationId',
    code: 'location_unknown',
    message: 'There is no such location',
  })
}
