import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { rows } from '../../shared/index.ts'
import { prefixQuery, searchQuery } from './sql/search_query.ts'

const MOST_CATEGORIES = 2
const MOST_PRODUCTS = 6

/** What somebody who is typing may be looking for: a product, by its slug, or a category, by its. */
export interface Suggestion {
  readonly text: string
  readonly slug: string | null
  readonly category: string | null
}

/**
 * Suggests categories whose name begins like the words typed and products that go with them, the best sellers first;
 * when nothing begins so, what the mended words find. One statement.
 */
@inject()
export class SuggestQuery {
  constructor(private db: Database) {}

  async execute(typed: string): Promise<Suggestion[]> {
    const prefix = prefixQuery(typed)
    const mended = searchQuery(typed)
    return rows<Suggestion>(
      this.db,
      `WITH typed AS MATERIALIZED (SELECT ${prefix.sql} AS begins),
       wanted AS MATERIALIZED (
         SELECT CASE
           WHEN EXISTS (SELECT FROM catalog.products WHERE search @@ begins AND published_at IS NOT NULL) THEN begins
           ELSE ${mended.sql}
         END AS query
         FROM typed
       )
       (SELECT c.name AS text, NULL AS slug, c.slug AS category
        FROM catalog.categories c
        WHERE to_tsvector('catalog.english', c.name) @@ (SELECT query FROM wanted)
          AND EXISTS (
            SELECT FROM catalog.products p JOIN catalog.categories below ON below.id = p.category_id
            WHERE p.published_at IS NOT NULL AND below.path OPERATOR(public.<@) c.path
          )
        ORDER BY public.nlevel(c.path), c.position LIMIT ${MOST_CATEGORIES})
       UNION ALL
       (SELECT p.name, p.slug, NULL FROM catalog.products p
        WHERE p.search @@ (SELECT query FROM wanted) AND p.published_at IS NOT NULL
        ORDER BY p.popularity DESC, p.id LIMIT ${MOST_PRODUCTS})`,
      [...prefix.bindings, ...mended.bindings]
    )
  }
}
