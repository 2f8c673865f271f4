import type { Api } from '#shared/api/api.ts'
import type { ProductCard } from '#shared/api/types.ts'

/** What the home page shows: the same for everyone. */
export async function homePage(api: Api) {
  const [popular, newest] = await Promise.all([
    list(api, { sort: 'popularity', perPage: '15', inStock: 'true' }),
    list(api, { sort: 'newest', perPage: '5', inStock: 'true' }),
  ])
  return { popular, newest }
}

async function list(api: Api, query: Record<string, string>): Promise<ProductCard[]> {
  const { data } = await api.products(new URLSearchParams(query))
  return data
}
