import { inject } from '@adonisjs/core'
import { Reader, rows } from '../../shared/index.ts'
import { toFacet, type Facet, type FacetRow } from '../domain/facets.ts'
import type { ProductFilter } from '../domain/product_criteria.ts'
import { fragment, join, type Fragment } from './sql/fragment.ts'
import { attributeConditions, baseConditions } from './sql/product_conditions.ts'

/** How many products a filter lets through, and what can be chosen to narrow it. */
export interface ProductCounts {
  readonly total: number
  readonly facets: readonly Facet[]
  /** Keys that the filter names and that no attribute has. */
  readonly unknownKeys: readonly string[]
}

/**
 * Counts the products of a filter, whole and by attribute, in one statement. The counts of an attribute ignore what is
 * chosen of it, so that a shopper sees what choosing another value too would add.
 */
@inject()
export class CountProductsQuery {
  constructor(private reader: Reader) {}

  async execute(filter: ProductFilter): Promise<ProductCounts> {
    const matched = matchedProducts(filter)
    const chosen = [...filter.attributes].flatMap(([key, values]) =>
      values.map((value) => ({ key, value }))
    )
    const attributes = await rows<FacetRow & { total: number }>(
      this.reader,
      `WITH matched AS MATERIALIZED (${matched.sql}),
       counted AS (
         SELECT token, count(*)::int AS products FROM matched, unnest(facets) AS token
         WHERE missed IS NULL OR starts_with(token, missed || ':')
         GROUP BY token
       )
       SELECT total, a.key, a.label, (
         SELECT json_agg(json_build_array(v.value, v.label, coalesce(c.products, 0))
           ORDER BY v.position, coalesce(c.products, 0) DESC, v.label)
         FROM catalog.attribute_values v
         LEFT JOIN counted c ON c.token = v.key || ':' || v.value
         WHERE v.key = a.key AND (c.products IS NOT NULL OR (v.key, v.value) IN (
           SELECT key, value FROM jsonb_to_recordset(?::jsonb) AS chosen (key text, value text)
         ))
       ) AS values
       FROM (SELECT count(*)::int AS total FROM matched WHERE missed IS NULL) AS all_matched
       LEFT JOIN catalog.attributes a ON true
       ORDER BY a.position`,
      [...matched.bindings, JSON.stringify(chosen)]
    )
    const known = new Set(attributes.map(({ key }) => key))
    return {
      total: attributes[0]?.total ?? 0,
      facets: attributes.flatMap((row) => toFacet(row, filter.attributes) ?? []),
      unknownKeys: [...filter.attributes.keys()].filter((key) => !known.has(key)),
    }
  }
}

/** The products that miss at most one of the chosen attributes, with the key of the one missed. */
function matchedProducts(filter: ProductFilter): Fragment {
  const base = join(baseConditions(filter), ' AND ')
  const chosen = [...attributeConditions(filter)]
  if (chosen.length === 0) {
    return fragment(
      `SELECT p.facets, NULL::text AS missed FROM catalog.products p WHERE ${base.sql}`,
      ...base.bindings
    )
  }
  const cases = join(
    chosen.map(([key, { sql, bindings }]) =>
      fragment(`WHEN NOT (${sql}) THEN ?::text`, ...bindings, key)
    ),
    ' '
  )
  const passes = join(
    chosen.map(([, { sql, bindings }]) => fragment(`(${sql})::int`, ...bindings)),
    ' + '
  )
  return fragment(
    `SELECT p.facets, CASE ${cases.sql} END AS missed
     FROM catalog.products p WHERE ${base.sql} AND ${passes.sql} >= ?`,
    ...cases.bindings,
    ...base.bindings,
    ...passes.bindings,
    chosen.length - 1
  )
}
