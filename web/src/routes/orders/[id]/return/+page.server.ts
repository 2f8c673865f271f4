import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readOrderKey } from '#orders/order_cookie.ts'
import { returnRefusal } from '#orders/refusals.ts'
import { readReturnForm, returnErrors } from '#orders/return_form.ts'
import type { OrderKey } from '#shared/api/api.ts'
import { ApiProblem } from '#shared/api/errors.ts'
import { withKeyOfPage } from '#shared/api/key_of_page.ts'
import type { Return } from '#shared/api/types.ts'

export const load: PageServerLoad = async (event) => {
  const token = tokenOf(event)
  const { locals, params } = event
  const [{ number, lines }, { meta }] = await Promise.all([
    locals.api.order(params.id, token),
    locals.api.returns(params.id, token),
  ])
  const choices = meta.returnable.flatMap(({ lineId, quantity, until }) => {
    const line = lines.find(({ id }) => id === lineId)
    return line ? [{ id: lineId, name: line.name, image: line.image, quantity, until }] : []
  })
  return { id: params.id, number, choices, key: randomUUID() }
}

export const actions: Actions = {
  default: async (event) => {
    const token = tokenOf(event)
    const { api } = event.locals
    const { id } = event.params
    const { key, values, request } = readReturnForm(await event.request.formData())
    let asked: Return
    try {
      asked = await withKeyOfPage(key, request, (once) =>
        api.requestReturn(id, token, once, request)
      )
    } catch (error) {
      const refusal = returnRefusal(error, request.lines.length)
      if (refusal === null) throw error
      const problem = error instanceof ApiProblem ? error : null
      const errors = problem?.problem.errors ?? []
      const returnable = errors.length > 0 ? (await api.returns(id, token)).meta.returnable : []
      return fail(problem?.status ?? 503, {
        refusal,
        errors: returnErrors(errors, request, returnable),
        values,
        key,
      })
    }
    redirect(303, `/orders/${id}?asked=${asked.id}#returns`)
  },
}

/** Only the browser that may see the order may send something of it back. */
function tokenOf({ cookies, params }: Pick<RequestEvent, 'cookies' | 'params'>): OrderKey {
  const token = readOrderKey(cookies, params.id)
  if (!token) redirect(303, '/orders/find')
  return token
}
