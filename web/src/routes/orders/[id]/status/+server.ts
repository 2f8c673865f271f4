import type { RequestHandler } from './$types'
import { readOrderKey } from '#orders/order_cookie.ts'
import { orderState } from '#orders/order_state.ts'

/** What the order's page asks while it waits; the token stays in its httpOnly cookie. */
export const GET: RequestHandler = async ({ locals, cookies, params }) => {
  const key = readOrderKey(cookies, params.id)
  if (!key) return Response.json({ state: null }, { status: 404 })
  const order = await locals.api.order(params.id, key)
  return Response.json({ state: orderState(order, new Date()) })
}
