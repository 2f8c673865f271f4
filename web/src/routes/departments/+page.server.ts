import type { PageServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'
import { tile } from '#catalog/home.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const tree = await departments(locals.api)
  const tiles = await Promise.all(tree.map((department) => tile(locals.api, department)))
  return {
    shelves: tree.map((department, index) => ({
      slug: department.slug,
      name: department.name,
      image: tiles[index]?.image ?? null,
      children: department.children.map(({ slug, name }) => ({ slug, name })),
    })),
    canonical: `${url.origin}/departments`,
  }
}
