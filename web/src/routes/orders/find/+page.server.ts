import { fail, redirect } from '@sveltejs/kit'
import type { Actions } from './$types'
import { keepOrderToken } from '#orders/order_cookie.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const number = String(form.get('number') ?? '').trim()
    const email = String(form.get('email') ?? '').trim()
    let id: string
    try {
      const { order, accessToken } = await locals.api.findOrder(number, email)
      keepOrderToken(cookies, order.id, accessToken)
      id = order.id
    } catch (error) {
      const refusal = findRefusal(error)
      if (refusal === null) throw error
      return fail(refusal.status, { number, email, refusal: refusal.message })
    }
    redirect(303, `/orders/${id}`)
  },
}

/** The same words whether the number, the address or both are wrong: nobody learns which. */
function findRefusal(error: unknown): { status: number; message: string } | null {
  if (error instanceof ApiUnreachable) {
    return { status: 503, message: 'The shop is not answering at the moment. Please try again.' }
  }
  if (!(error instanceof ApiProblem)) return null
  if (error.status === 429) {
    return { status: 429, message: 'That was a lot of tries. Please wait a few minutes.' }
  }
  if (error.status === 404 || error.status === 422) {
    return {
      status: 404,
      message: 'We found no order with that number and email. Both are in the confirmation mail.',
    }
  }
  return null
}
