import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows } from '../../shared/index.ts'
import { toCard, type CardRow, type ProductCard } from '../domain/product_card.ts'
import { CARD_COLUMNS, CARD_IMAGE } from './sql/card.ts'
import { prefixQuery, searchQuery } from './sql/search_query.ts'

const MOST_CATEGORIES = 3
const MOST_PRODUCTS = 6

/** What somebody who is typing may be looking for. */
export interface Suggestions {
  readonly categories: readonly { readonly slug: string; readonly name: string }[]
  readonly products: readonly ProductCard[]
}

type SuggestionRow = { [TKey in keyof CardRow]: CardRow[TKey] | null } & {
  kind: 'category' | 'product'
}

/**
 * Suggests categories whose name begins like the words typed and products that go with them, the best sellers first;
 * when nothing begins so, what the mended words find. One statement.
 */
@inject()
export class SuggestQuery {
  constructor(private db: Database) {}

  async execute(typed: string): Promise<Suggestions> {
    const prefix = prefixQuery(typed)
    const mended = searchQuery(typed)
    const found = await rows<SuggestionRow>(
      this.db,
      `WITH typed AS MATERIALIZED (SELECT ${prefix.sql} AS begins),
       wanted AS MATERIALIZED (
         SELECT CASE WHEN EXISTS (SELECT FROM catalog.products, typed WHERE search @@ begins AND published_at IS NOT NULL)
           THEN begins ELSE ${mended.sql} END AS query
         FROM typed
       ),
       found AS (
         SELECT p.* FROM catalog.products p
         WHERE p.search @@ (SELECT query FROM wanted) AND p.published_at IS NOT NULL
         ORDER BY p.popularity DESC, p.id LIMIT ${MOST_PRODUCTS}
       )
       (SELECT 'category' AS kind, NULL::uuid AS id, c.slug, c.name, NULL::bigint AS price, NULL AS currency,
          NULL::boolean AS available, NULL AS hash, NULL AS alt, NULL::int AS width, NULL::int AS height
        FROM catalog.categories c
        WHERE to_tsvector('catalog.english', c.name) @@ (SELECT query FROM wanted)
          AND EXISTS (SELECT FROM catalog.products p WHERE p.published_at IS NOT NULL AND p.category_id IN (
            SELECT below.id FROM catalog.categories below WHERE below.path OPERATOR(public.<@) c.path
          ))
        ORDER BY public.nlevel(c.path), c.position LIMIT ${MOST_CATEGORIES})
       UNION ALL
       (SELECT 'product', ${CARD_COLUMNS} FROM found p ${CARD_IMAGE} ORDER BY p.popularity DESC, p.id)`,
      [...prefix.bindings, ...mended.bindings]
    )
    return { categories: found.flatMap(toCategory), products: found.flatMap(toProduct) }
  }
}

function toCategory({ kind, slug, name }: SuggestionRow) {
  return kind === 'category' && slug !== null && name !== null ? [{ slug, name }] : []
}

function toProduct(row: SuggestionRow): ProductCard[] {
  const { id, slug, name, price, currency, available } = row
  if (id === null || slug === null || name === null) return []
  if (price === null || currency === null || available === null) return []
  return [toCard({ ...row, id, slug, name, price, currency, available })]
}
