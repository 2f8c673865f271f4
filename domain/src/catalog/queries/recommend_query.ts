import { inject } from '@adonisjs/core'
import { Reader, rows } from '../../shared/index.ts'
import { toCard, type CardRow, type ProductCard } from '../domain/product_card.ts'
import { CARD_COLUMNS, CARD_IMAGE } from './sql/card.ts'

const MOST = 8

const RECOMMENDATIONS = `
  WITH this AS (SELECT id, category_id FROM catalog.products WHERE slug = ? AND published_at IS NOT NULL),
  together AS (
    SELECT b.other_id AS id, b.position FROM catalog.bought_together b JOIN this ON this.id = b.product_id
  ),
  alike AS (
    SELECT p.id, 1000 + row_number() OVER (ORDER BY p.popularity DESC, p.id) AS position
    FROM catalog.products p JOIN this ON p.category_id = this.category_id AND p.id <> this.id
    WHERE p.published_at IS NOT NULL AND p.available AND p.id NOT IN (SELECT id FROM together)
    ORDER BY p.popularity DESC, p.id LIMIT ${MOST}
  ),
  chosen AS (
    SELECT p.*, given.position AS place
    FROM (SELECT * FROM together UNION ALL SELECT * FROM alike) given
    JOIN catalog.products p ON p.id = given.id
    WHERE p.published_at IS NOT NULL
    ORDER BY given.position LIMIT ${MOST}
  )
  SELECT ${CARD_COLUMNS} FROM this LEFT JOIN chosen p ON true ${CARD_IMAGE} ORDER BY p.place`

/**
 * What the same people bought together with a product, filled up with the best sellers of its category. Null when
 * nothing of that name is for sale. One statement.
 */
@inject()
export class RecommendQuery {
  constructor(private reader: Reader) {}

  async execute(slug: string): Promise<ProductCard[] | null> {
    const found = await rows<CardRow | { id: null }>(this.reader, RECOMMENDATIONS, [slug])
    if (found.length === 0) return null
    return found.flatMap((row) => (row.id === null ? [] : [toCard(row)]))
  }
}
