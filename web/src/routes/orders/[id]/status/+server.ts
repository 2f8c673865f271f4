import type { RequestHandler } from './$types'
import { readOrderToken } from '#orders/order_cookie.ts'
import { orderState } from '#orders/order_state.ts'

/** What the order's page asks while it waits; the token stays in its httpOnly cookie. */
export const GET: RequestHandler = async ({ locals, cookies, params }) => {
  const token = readOrderToken(cookies, params.id)
  if (!token) return Response.json({ state: null }, { status: 404 })
  const order = await locals.api.order(params.id, token)
  return Response.json({ state: orderState(order, new Date()) })
}
