import { facetToken } from '../../domain/facets.ts'
import type { ProductFilter } from '../../domain/product_criteria.ts'
import { fragment, type Fragment } from './fragment.ts'
import { searchQuery } from './search_query.ts'

/** What the filter asks of `catalog.products p`, but for the attributes. */
export function baseConditions(filter: ProductFilter): Fragment[] {
  const conditions = [fragment('p.published_at IS NOT NULL')]
  if (filter.q) {
    const query = searchQuery(filter.q)
    conditions.push(fragment(`p.search @@ ${query.sql}`, ...query.bindings))
  }
  if (filter.category !== null) {
    conditions.push(
      fragment(
        `p.category_id = ANY (ARRAY(
          SELECT below.id FROM catalog.categories top JOIN catalog.categories below ON below.path OPERATOR(public.<@) top.path
          WHERE top.slug = ?
        ))`,
        filter.category
      )
    )
  }
  if (filter.minPrice !== null) conditions.push(fragment('p.price >= ?', filter.minPrice))
  if (filter.maxPrice !== null) conditions.push(fragment('p.price <= ?', filter.maxPrice))
  if (filter.inStock) conditions.push(fragment('p.available'))
  return conditions
}

/** For each attribute that is filtered by: the condition that a product has any of the chosen values. */
export function attributeConditions({ attributes }: ProductFilter): Map<string, Fragment> {
  return new Map(
    [...attributes].map(([key, values]) => [
      key,
      fragment(
        'p.facets && ?::text[]',
        values.map((value) => facetToken(key, value))
      ),
    ])
  )
}
