import type { PageServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'
import { homePage } from '#catalog/home.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const [tree, page] = await Promise.all([departments(locals.api), homePage(locals.api)])
  return {
    ...page,
    tiles: tree.map(({ slug, name, image }) => ({ slug, name, image })),
    canonical: `${url.origin}/`,
  }
}
