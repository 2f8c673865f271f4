/**
 * The running shop that the browser tests visit. `make test` starts one and says where; without it
 * these tests are skipped, and the others run.
 */
export const SHOP = (process.env.SHOP_URL ?? '').replace(/\/$/, '')

/** The providers' side: the payment page and the inbox. */
export const PROVIDERS = (process.env.PROVIDERS_URL ?? '').replace(/\/$/, '')

export const NO_SHOP = SHOP === ''
export const WHY_SKIPPED = 'SHOP_URL is not set: no running shop to visit'

export interface ListedProduct {
  slug: string
  name: string
  available: boolean
}

/** Asks the shop's API, as the shop itself does. */
export async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${SHOP}/api/v1${path}`)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  const { data }: { data: T } = await response.json()
  return data
}

export interface ShownProduct extends ListedProduct {
  variants: { id: string; name: string; available: boolean; price: { amount: number } }[]
}

const WANTED = 40
const shown = new Map<string, ShownProduct>()

/** A product that can be bought, with as many variants as the test needs. */
export async function findProduct(
  fits: (product: ShownProduct) => boolean,
  sort = 'popularity'
): Promise<ShownProduct> {
  const listed = await ask<ListedProduct[]>(`/products?sort=${sort}&inStock=true&perPage=${WANTED}`)
  for (const { slug } of listed) {
    const product = shown.get(slug) ?? (await ask<ShownProduct>(`/products/${slug}`))
    shown.set(slug, product)
    if (fits(product)) return product
  }
  throw new Error(`None of ${WANTED} products fits this test`)
}

export function simple(product: ShownProduct): boolean {
  return product.variants.length === 1 && product.variants[0]?.available === true
}

/** The first department with shelves below it. */
export async function findDepartment(): Promise<{ slug: string; name: string }> {
  const [first] = await ask<{ slug: string; name: string; children: unknown[] }[]>('/categories')
  if (!first) throw new Error('The shop has no departments')
  return first
}
