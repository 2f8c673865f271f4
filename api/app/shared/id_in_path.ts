import type { HttpContext } from '@adonisjs/core/http'
import { parseId, type Id } from '@holdfast/domain/shared'
import { Problem } from '#app/shared/problem'

/** The id in the path. @throws Problem 404 `not_found` for one that nothing can have */
export function idOf<TId extends Id<string>>(ctx: HttpContext): TId {
  const id = parseId<TId>(ctx.params.id)
  if (!id) throw new Problem('not_found')
  return id
}
