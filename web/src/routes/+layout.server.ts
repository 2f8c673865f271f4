import type { LayoutServerLoad } from './$types'
import { departments } from '#catalog/departments.ts'
import { returns } from '#shared/config.ts'

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const tree = await departments(locals.api)
  return {
    departments: tree.map(({ slug, name }) => ({ slug, name })),
    returns,
    q: url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '',
  }
}
