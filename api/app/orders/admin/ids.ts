import type { HttpContext } from '@adonisjs/core/http'
import {
  type Id,
  type OrderId,
  parseId,
  type ReturnId,
  type ShipmentId,
} from '@holdfast/domain/shared'
import { Problem } from '#app/shared/problem'

/** The id in the path. @throws Problem 404 `not_found` for one that nothing can have */
function idOf<TId extends Id<string>>(ctx: HttpContext): TId {
  const id = parseId<TId>(ctx.params.id)
  if (!id) throw new Problem('not_found')
  return id
}

export const orderIdOf = (ctx: HttpContext) => idOf<OrderId>(ctx)
export const shipmentIdOf = (ctx: HttpContext) => idOf<ShipmentId>(ctx)
export const returnIdOf = (ctx: HttpContext) => idOf<ReturnId>(ctx)
