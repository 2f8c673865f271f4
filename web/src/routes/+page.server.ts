import type { PageServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'
import { homePage } from '#catalog/home.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const tree = await departments(locals.api)
  return { ...(await homePage(locals.api, tree)), canonical: `${url.origin}/` }
}
