import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readCartToken } from '#cart/cart_cookie.ts'
import { readCheckoutForm } from '#checkout/checkout_form.ts'
import { HOME } from '#checkout/countries.ts'
import { fieldErrors } from '#checkout/field_errors.ts'
import { leadToPaymentPage } from '#checkout/payment_page.ts'
import { placeOrder } from '#checkout/place_order.ts'
import { checkoutRefusal } from '#checkout/refusals.ts'
import { keepOrderToken } from '#orders/order_cookie.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import type { PlacedOrder } from '#shared/api/types.ts'

export const load: PageServerLoad = async (event) => {
  const { token, cart } = await openCart(event)
  return {
    cart,
    options: await event.locals.api.shippingOptions(token, HOME),
    key: randomUUID(),
  }
}

export const actions: Actions = {
  /** Without JavaScript: the delivery options for the country just chosen, nothing else. */
  options: async (event) => {
    const { token, cart } = await openCart(event)
    const form = readCheckoutForm(await event.request.formData(), cart.currency)
    const options = await event.locals.api.shippingOptions(token, form.country, form.region)
    return { values: form.values, options, key: form.key }
  },

  place: async (event) => {
    const { token, cart } = await openCart(event)
    const form = readCheckoutForm(await event.request.formData(), cart.currency)
    let placed: PlacedOrder
    try {
      placed = await placeOrder(event.locals.api, token, form)
    } catch (error) {
      const refusal = checkoutRefusal(error, cart)
      if (refusal === null) throw error
      const status = error instanceof ApiProblem ? error.status : 503
      const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
      const options = await event.locals.api
        .shippingOptions(token, form.country, form.region)
        .catch(() => [])
      return fail(status, {
        refusal,
        errors: fieldErrors(errors),
        values: form.values,
        options,
        key: form.key,
      })
    }
    keepOrderToken(event.cookies, placed.order.id, placed.accessToken)
    if (placed.paymentUrl !== null) leadToPaymentPage(placed.paymentUrl)
    redirect(303, `/orders/${placed.order.id}`)
  },
}

/** There is nothing to check out without a cart that has something in it. */
async function openCart({ locals, cookies }: Pick<RequestEvent, 'locals' | 'cookies'>) {
  const token = readCartToken(cookies)
  const cart = await locals.api.cart(token)
  if (!token || !cart || cart.lines.length === 0) redirect(303, '/cart')
  return { token, cart }
}
