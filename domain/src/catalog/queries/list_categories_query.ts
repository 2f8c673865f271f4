import { inject } from '@adonisjs/core'
import { type CategoryId, Reader, rows } from '../../shared/index.ts'
import type { Image } from '../domain/image.ts'
import { imageOf, type CardRow } from '../domain/product_card.ts'

/** A category with those below it. `count` says how many products it holds, those below included. */
export interface Category {
  readonly id: CategoryId
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly count: number
  /** Of the product that sells best in it; departments only. */
  readonly image: Image | null
  readonly children: readonly Category[]
}

type CategoryRow = Pick<CardRow, 'hash' | 'alt' | 'width' | 'height'> & {
  id: CategoryId
  parentId: CategoryId | null
  slug: string
  name: string
  description: string
  count: number
}

const CATEGORIES = `
  WITH own AS (
    SELECT category_id, count(*)::int AS products, (array_agg(id ORDER BY popularity DESC, id))[1] AS best,
      max(popularity) AS popularity
    FROM catalog.products WHERE published_at IS NOT NULL GROUP BY category_id
  ), whole AS (
    SELECT top.id, sum(own.products)::int AS products,
      (array_agg(own.best ORDER BY own.popularity DESC, own.best))[1] AS best
    FROM catalog.categories top
    JOIN catalog.categories below ON below.path OPERATOR(public.<@) top.path
    JOIN own ON own.category_id = below.id
    GROUP BY top.id
  )
  SELECT c.id, c.parent_id AS "parentId", c.slug, c.name, c.description, whole.products AS count,
    image.hash, shown.alt, image.width, image.height
  FROM catalog.categories c
  JOIN whole ON whole.id = c.id
  LEFT JOIN catalog.product_images shown ON shown.product_id = whole.best AND shown.position = 0
    AND c.parent_id IS NULL
  LEFT JOIN catalog.images image ON image.hash = shown.hash
  ORDER BY c.position`

/** The whole tree of categories; those that hold no product are left out. One statement. */
@inject()
export class ListCategoriesQuery {
  constructor(private reader: Reader) {}

  async execute(): Promise<Category[]> {
    return childrenOf(null, await rows<CategoryRow>(this.reader, CATEGORIES))
  }
}

function childrenOf(parentId: CategoryId | null, all: readonly CategoryRow[]): Category[] {
  return all
    .filter((row) => row.parentId === parentId)
    .map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      description: row.description,
      count: row.count,
      image: imageOf(row),
      children: childrenOf(row.id, all),
    }))
}
