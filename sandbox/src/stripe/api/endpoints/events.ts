import type { EventRecord } from '../../state/records.ts'
import type { Endpoint } from '../endpoint.ts'
import { noSuch } from '../errors.ts'
import { readPage } from '../pagination.ts'

const PATH = '/v1/events'

export const retrieveEvent: Endpoint = {
  method: 'GET',
  path: `${PATH}/:id`,
  prepare({ world, params, id }) {
    params.refuseUnknown()
    return () => {
      const event = world.store.events.get(id)
      if (!event) throw noSuch('event', id, 'id')
      return event
    }
  },
}

export const listEvents: Endpoint = {
  method: 'GET',
  path: PATH,
  prepare({ world, params }) {
    const page = readPage<EventRecord>(params, PATH)
    const type = params.string('type')
    const types = params.strings('types')
    params.accept(['delivery_success'])
    params.refuseUnknown()
    return () => page(world.store.events, 'event', (event) => isWanted(event.type, type, types))
  },
}

/** `type` may end in `.*`; `types` is a list of exact names. */
function isWanted(actual: string, type: string | undefined, types: readonly string[]) {
  if (types.length > 0 && !types.includes(actual)) return false
  if (type === undefined) return true
  return type.endsWith('.*') ? actual.startsWith(type.slice(0, -1)) : actual === type
}
