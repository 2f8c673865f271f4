import type { Api } from '#shared/api/api.ts'
import type { Category } from '#shared/api/types.ts'
import { log } from '#shared/ops/log.ts'

const FRESH_MS = 60_000

let known: Category[] = []
let askedAt = -Infinity
let asking: Promise<Category[]> | null = null

/**
 * The category tree, which every page's menu shows. Asked once a minute at most; while the API is
 * away the last tree known goes on being shown, so that an error page still has its menu.
 */
export async function departments(api: Api): Promise<Category[]> {
  if (performance.now() - askedAt < FRESH_MS) return known
  asking ??= ask(api).finally(() => (asking = null))
  // Whoever has a tree to show does not wait for the next one.
  return known.length > 0 ? known : asking
}

async function ask(api: Api): Promise<Category[]> {
  try {
    known = await api.categories()
    askedAt = performance.now()
  } catch (error) {
    log.warn({ err: error }, 'The category tree could not be read')
  }
  return known
}

/** The path from a department down to the category, or null when no such category exists. */
export function trail(tree: readonly Category[], slug: string): Category[] | null {
  for (const category of tree) {
    if (category.slug === slug) return [category]
    const below = trail(category.children, slug)
    if (below !== null) return [category, ...below]
  }
  return null
}
