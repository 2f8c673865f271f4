import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type CategoryId, type Connection, firstRow, type ProductId } from '../../shared/index.ts'

/** Categories and products, by their ids. */
export interface Goods {
  readonly categoryIds: readonly CategoryId[]
  readonly productIds: readonly ProductId[]
}

/** Those of the ids that the catalogue never had, on sale or not, in one statement. What it once had stays known. */
@inject()
export class FindUnknownGoodsQuery {
  constructor(private readonly db: Database) {}

  async execute(
    { categoryIds, productIds }: Goods,
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<Goods> {
    const unknown = await firstRow<Goods>(client, UNKNOWN, { categoryIds, productIds })
    return unknown ?? { categoryIds, productIds }
  }
}

const UNKNOWN = `
  SELECT ARRAY (
    SELECT id FROM unnest(:categoryIds::uuid[]) AS asked (id)
    WHERE NOT EXISTS (SELECT FROM catalog.categories WHERE categories.id = asked.id)
  ) AS "categoryIds", ARRAY (
    SELECT id FROM unnest(:productIds::uuid[]) AS asked (id)
    WHERE NOT EXISTS (SELECT FROM catalog.products WHERE products.id = asked.id)
  ) AS "productIds"`
