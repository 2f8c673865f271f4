import type { Api } from '#shared/api/api.ts'
import type { Category, Image, ProductCard } from '#shared/api/types.ts'

export interface DepartmentTile {
  slug: string
  name: string
  image: Image | null
}

/** What the home page shows: the same for everyone. */
export async function homePage(api: Api, tree: readonly Category[]) {
  const [popular, newest, departments] = await Promise.all([
    list(api, { sort: 'popularity', perPage: '15', inStock: 'true' }),
    list(api, { sort: 'newest', perPage: '5', inStock: 'true' }),
    Promise.all(tree.map((department) => tile(api, department))),
  ])
  return { popular, newest, departments }
}

async function list(api: Api, query: Record<string, string>): Promise<ProductCard[]> {
  const { data } = await api.products(new URLSearchParams(query))
  return data
}

/** A department is pictured by what sells best in it. */
export async function tile(api: Api, { slug, name }: Category): Promise<DepartmentTile> {
  const [best] = await list(api, { category: slug, sort: 'popularity', perPage: '1' })
  return { slug, name, image: best?.image ?? null }
}
