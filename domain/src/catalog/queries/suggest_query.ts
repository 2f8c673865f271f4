import { inject } from '@adonisjs/core'
import { Reader, rows } from '../../shared/index.ts'
import { searchQuery } from './sql/search_query.ts'

const MOST_CATEGORIES = 2
const MOST_PRODUCTS = 6

/** What somebody who is typing may be looking for: a product, by its slug, or a category, by its. */
export interface Suggestion {
  readonly text: string
  readonly slug: string | null
  readonly category: string | null
}

/**
 * Suggests categories and products whose names hold the words typed, the last one begun, the best sellers first; where
 * nothing begins so, those that hold the mended words. One statement.
 */
@inject()
export class SuggestQuery {
  constructor(private reader: Reader) {}

  async execute(typed: string): Promise<Suggestion[]> {
    const wanted = searchQuery(typed, { growing: true })
    return rows<Suggestion>(
      this.reader,
      `WITH wanted AS MATERIALIZED (SELECT ${wanted.sql} AS query)
       (SELECT c.name AS text, NULL AS slug, c.slug AS category
        FROM catalog.categories c
        WHERE setweight(to_tsvector('catalog.english', c.name), 'A') @@ (SELECT query FROM wanted)
          AND EXISTS (
            SELECT FROM catalog.products p JOIN catalog.categories below ON below.id = p.category_id
            WHERE p.published_at IS NOT NULL AND below.path OPERATOR(public.<@) c.path
          )
        ORDER BY public.nlevel(c.path), c.position LIMIT ${MOST_CATEGORIES})
       UNION ALL
       (SELECT p.name, p.slug, NULL FROM (
          SELECT * FROM catalog.products
          WHERE search @@ (SELECT query FROM wanted) AND published_at IS NOT NULL OFFSET 0
        ) p
        ORDER BY p.popularity DESC, p.id LIMIT ${MOST_PRODUCTS})`,
      wanted.bindings
    )
  }
}
