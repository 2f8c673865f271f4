import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { asMyself, forgetSession } from '#account/session.ts'
import { ApiProblem } from '#shared/api/errors.ts'

export const load: PageServerLoad = (event) =>
  asMyself(event, async (session) => ({ devices: await event.locals.api.devices(session) }))

export const actions: Actions = {
  one: async (event) => {
    const id = String((await event.request.formData()).get('id') ?? '')
    await asMyself(event, async (session) => {
      try {
        await event.locals.api.signOutDevice(session, id)
      } catch (error) {
        // One that is signed out already, from another device perhaps, is what was asked for.
        if (!(error instanceof ApiProblem) || error.status !== 404) throw error
      }
    })
    redirect(303, '/account/devices')
  },
  all: async (event) => {
    await asMyself(event, (session) => event.locals.api.signOutEverywhere(session))
    forgetSession(event.cookies)
    redirect(303, '/')
  },
}
