import { createHmac } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { type OrderId, parseId } from '@holdfast/domain/shared'
import env from '#start/env'
import { Problem } from '#app/shared/problem'
import { sameSecret } from '#app/shared/secrets'
import { orderToken } from '#app/shared/tokens'

const secret = env.get('ORDER_TOKEN_SECRET').release()

/** The token that opens an order to its guest: derived from its id, so it is stored nowhere. */
export function accessToken(orderId: OrderId): string {
  return createHmac('sha256', secret).update(`order:${orderId}`).digest('base64url')
}

/**
 * The order in the path, if the caller may see it. Somebody else's order and no order at all look the same.
 *
 * @throws Problem 404 `not_found`
 */
export function ownOrder(ctx: HttpContext): OrderId {
  const orderId = parseId<OrderId>(ctx.params.id)
  const token = orderId && orderToken(ctx, orderId)
  if (!orderId || !token || !sameSecret(token, accessToken(orderId))) throw new Problem('not_found')
  return orderId
}
