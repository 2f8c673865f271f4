import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type CategoryId, type Connection, rows } from '../../shared/index.ts'

/** Each of these categories with all that are below it, in one statement. Those that never existed are missing. */
@inject()
export class FindDescendantsQuery {
  constructor(private readonly db: Database) {}

  async execute(
    ids: readonly CategoryId[],
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<Map<CategoryId, CategoryId[]>> {
    const found = await rows<{ id: CategoryId; below: CategoryId[] }>(client, DESCENDANTS, [ids])
    return new Map(found.map(({ id, below }) => [id, below]))
  }
}

const DESCENDANTS = `
  SELECT top.id, array_agg(below.id) AS below
  FROM catalog.categories top JOIN catalog.categories below ON below.path OPERATOR(public.<@) top.path
  WHERE top.id = ANY (?::uuid[])
  GROUP BY top.id`
