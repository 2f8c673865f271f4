import { createHmac } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { ListOrdersOfAccountQuery } from '@holdfast/domain/orders'
import { type OrderId, parseId } from '@holdfast/domain/shared'
import env from '#start/env'
import { findShopper } from '#app/accounts/shopper_guard'
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
 * @throws Problem 404 `not_found`, or 503 `session_unavailable` when only a session could tell
 */
export async function ownOrder(ctx: HttpContext): Promise<OrderId> {
  const orderId = parseId<OrderId>(ctx.params.id)
  if (!orderId || !(hasToken(ctx, orderId) || (await isOwner(ctx, orderId)))) {
    throw new Problem('not_found')
  }
  return orderId
}

function hasToken(ctx: HttpContext, orderId: OrderId): boolean {
  const token = orderToken(ctx, orderId)
  return token !== null && sameSecret(token, accessToken(orderId))
}

async function isOwner(ctx: HttpContext, orderId: OrderId): Promise<boolean> {
  const shopper = await findShopper(ctx)
  if (!shopper) return false
  const orders = await ctx.containerResolver.make(ListOrdersOfAccountQuery)
  return orders.owns(shopper.accountId, orderId)
}
