import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { leadToPaymentPage } from '#checkout/payment_page.ts'
import { readOrderKey } from '#orders/order_cookie.ts'
import { isUnsettled, orderState, orderWords } from '#orders/order_state.ts'
import { orderRefusal } from '#orders/refusals.ts'
import type { Api, OrderKey } from '#shared/api/api.ts'
import type { Order, ReturnsOfOrder } from '#shared/api/types.ts'

export const load: PageServerLoad = async ({ locals, cookies, params, url }) => {
  const key = readOrderKey(cookies, params.id)
  // Another browser than the one that ordered: the number and the email open it here too.
  if (!key) redirect(303, '/orders/find')
  const order = await locals.api.order(params.id, key)
  const state = orderState(order, new Date())
  const { data: returns, meta } = await returnsOf(locals.api, order, key)
  const asked = url.searchParams.get('asked')
  return {
    order,
    state,
    words: orderWords(state, order.cancelReason),
    unsettled: isUnsettled(state),
    returns,
    returnable: meta.returnable,
    justAsked: returns.some(({ id, state: stage }) => id === asked && stage === 'requested'),
  }
}

export const actions: Actions = {
  pay: (event) =>
    withOrder(event, async (key) => {
      const { paymentUrl } = await event.locals.api.paymentPage(event.params.id, key)
      if (paymentUrl === null) {
        return 'The payment page is not ready yet. Please try again in a few seconds.'
      }
      leadToPaymentPage(paymentUrl)
    }),
  cancel: (event) =>
    withOrder(event, async (key) => {
      await event.locals.api.cancelOrder(event.params.id, key)
      return null
    }),
}

/** Nothing comes back before something has left: most looks at an order need not ask. */
async function returnsOf(api: Api, order: Order, key: OrderKey): Promise<ReturnsOfOrder> {
  if (order.shipments.length === 0) return { data: [], meta: { returnable: [] } }
  return api.returns(order.id, key)
}

/** Runs an action on the order; a refusal is told on its page, and changes nothing. */
async function withOrder(event: RequestEvent, action: (key: OrderKey) => Promise<string | null>) {
  const key = readOrderKey(event.cookies, event.params.id)
  if (!key) redirect(303, '/orders/find')
  let refusal: string | null
  try {
    refusal = await action(key)
  } catch (error) {
    refusal = orderRefusal(error)
    if (refusal === null) throw error
  }
  if (refusal !== null) return fail(409, { refusal })
  redirect(303, `/orders/${event.params.id}`)
}
