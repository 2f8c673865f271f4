import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import type { Api } from '#shared/api/api.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import { readCartToken } from '#cart/cart_cookie.ts'
import { readQuantity } from '#cart/quantity.ts'
import { couponRefusal } from '#cart/coupon_words.ts'
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
  coupon: (event) => changeCoupon(event, (token, code) => event.locals.api.addCoupon(token, code)),
  removeCoupon: (event) =>
    changeCoupon(event, (token, code) => removeCoupon(event.locals.api, token, code)),
}

/** Runs a change of the coupons; a refusal is shown at the field, and the cart is as it was. */
async function changeCoupon(
  event: RequestEvent,
  change: (token: string, code: string) => Promise<unknown>
) {
  const form = await event.request.formData()
  const code = String(form.get('code') ?? '').trim()
  const token = readCartToken(event.cookies)
  if (!token) redirect(303, '/cart')
  try {
    await change(token, code)
  } catch (error) {
    const refusal = couponRefusal(error)
    if (refusal === null) throw error
    return fail(409, { code, couponRefusal: refusal })
  }
  redirect(303, '/cart')
}

/** One that is out already, in another tab perhaps, is what was asked for. */
async function removeCoupon(api: Api, token: string, code: string): Promise<void> {
  try {
    await api.removeCoupon(token, code)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 404) throw error
  }
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
