import type { PageServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const tree = await departments(locals.api)
  return {
    shelves: tree.map(({ slug, name, image, children }) => ({
      slug,
      name,
      image,
      children: children.map(({ slug, name, count }) => ({ slug, name, count })),
    })),
    canonical: `${url.origin}/departments`,
  }
}
