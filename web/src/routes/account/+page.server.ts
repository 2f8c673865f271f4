import type { Actions, PageServerLoad } from './$types'
import { asMyself, forgetSession, leave, readSession } from '#account/session.ts'

export const load: PageServerLoad = async (event) => {
  return asMyself(event, async (session) => ({ me: await event.locals.api.me(session) }))
}

export const actions: Actions = {
  signOut: async ({ locals, cookies }) => {
    const session = readSession(cookies)
    const address = session && (await locals.api.signOut(session))
    forgetSession(cookies)
    leave(address)
  },
}
