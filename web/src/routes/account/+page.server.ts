import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { asMyself, forgetSession, leave, readSession } from '#account/session.ts'

/** As many orders as one looks at without looking for one. */
const LATEST = 3

export const load: PageServerLoad = async (event) => {
  const { api } = event.locals
  return asMyself(event, async (session) => {
    const [me, orders] = await Promise.all([api.me(session), api.myOrders(session, 1, LATEST)])
    return { me, orders: orders.data, more: orders.meta.total > LATEST }
  })
}

export const actions: Actions = {
  signOut: async ({ locals, cookies }) => {
    const session = readSession(cookies)
    const address = session && (await locals.api.signOut(session))
    forgetSession(cookies)
    if (session === null) redirect(303, '/')
    leave(address)
  },
}
