import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readCartToken } from '#cart/cart_cookie.ts'
import { readQuantity } from '#cart/quantity.ts'
import { cartRefusal } from '#cart/refusals.ts'

export const load: PageServerLoad = async ({ locals, cookies }) => {
  return { cart: await locals.api.cart(readCartToken(cookies)) }
}

export const actions: Actions = {
  change: (event) =>
    changeLine(event, async (token, variantId, form) => {
      const quantity = readQuantity(form.get('quantity'))
      if (quantity === null) return 'Please give a quantity from 1 to 10,000.'
      await event.locals.api.changeLine(token, variantId, quantity)
      return null
    }),
  remove: (event) =>
    changeLine(event, async (token, variantId) => {
      await event.locals.api.removeLine(token, variantId)
      return null
    }),
}

/** Runs a change of one line; a refusal is shown at that line, and the cart is as it was. */
async function changeLine(
  event: RequestEvent,
  change: (token: string, variantId: string, form: FormData) => Promise<string | null>
) {
  const form = await event.request.formData()
  const variantId = String(form.get('variantId') ?? '')
  const token = readCartToken(event.cookies)
  if (!token) redirect(303, '/cart')
  let refusal: string | null
  try {
    refusal = await change(token, variantId, form)
  } catch (error) {
    refusal = cartRefusal(error)
    if (refusal === null) throw error
  }
  if (refusal !== null) return fail(409, { variantId, refusal })
  redirect(303, '/cart')
}
