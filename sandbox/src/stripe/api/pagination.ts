import type { Collection } from '../../storage/collection.ts'
import { noSuch } from './errors.ts'
import type { Parameters } from './parameters.ts'

interface Listed {
  id: string
  created: number
}

export interface Page<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

/**
 * Reads `limit`, `starting_after`, `ending_before` and `created`, and gives the page they ask for:
 * newest first, 10 unless told otherwise, 100 at most (docs.stripe.com/api/pagination).
 *
 * @returns a function that pages the records which `matches` lets through.
 */
export function readPage<T extends Listed>(params: Parameters, url: string) {
  const limit = Math.min(Math.max(params.integer('limit') ?? 10, 1), 100)
  const after = params.string('starting_after')
  const before = params.string('ending_before')
  const isCreatedThen = readCreated(params)

  return (records: Collection<T>, object: string, matches: (record: T) => boolean): Page<T> => {
    for (const [id, name] of [
      [after, 'starting_after'],
      [before, 'ending_before'],
    ] as const) {
      if (id !== undefined && !records.get(id)) throw noSuch(object, id, name)
    }
    const all = records.newestFirst()
    const wanted = (some: T[]) => some.filter((one) => isCreatedThen(one.created) && matches(one))

    if (before !== undefined) {
      const newer = wanted(all.slice(0, position(all, before)))
      return pageOf(newer.slice(-limit), newer.length > limit, url)
    }
    const older = wanted(after === undefined ? all : all.slice(position(all, after) + 1))
    return pageOf(older.slice(0, limit), older.length > limit, url)
  }
}

function position(records: readonly Listed[], id: string): number {
  return records.findIndex((record) => record.id === id)
}

function pageOf<T>(data: T[], hasMore: boolean, url: string): Page<T> {
  return { object: 'list', data, has_more: hasMore, url }
}

/** `created=1700000000`, or `created[gte]=…` and its siblings. */
function readCreated(params: Parameters): (created: number) => boolean {
  if (!params.has('created')) return () => true
  if (params.isScalar('created')) {
    const exact = params.integer('created')
    return (created) => created === exact
  }
  const range = params.hash('created')
  const [gt, gte] = [range?.integer('gt'), range?.integer('gte')]
  const [lt, lte] = [range?.integer('lt'), range?.integer('lte')]
  return (created) =>
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte)
}
