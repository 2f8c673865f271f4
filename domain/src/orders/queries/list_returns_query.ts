import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, type Page, type Paged, rows } from '../../shared/index.ts'
import type { ReturnState } from '../domain/return_state.ts'
import type { ReturnView } from '../domain/return_view.ts'
import { RETURN_JSON } from './return_json.ts'

/** Returns for staff to work off, the oldest first. */
@inject()
export class ListReturnsQuery {
  constructor(private readonly db: Database) {}

  async execute(state: ReturnState, { page, perPage }: Page): Promise<Paged<ReturnView>> {
    const skipped = (page - 1) * perPage
    const [listed, counted] = await Promise.all([
      rows<{ asked: ReturnView }>(this.db, LIST, { state, perPage, skipped }),
      firstRow<{ total: number }>(this.db, COUNT, { state }),
    ])
    return { data: listed.map(({ asked }) => asked), total: counted?.total ?? 0 }
  }
}

const LIST = `
  SELECT ${RETURN_JSON} AS asked
  FROM (
    SELECT * FROM orders.returns WHERE state = :state ORDER BY id LIMIT :perPage OFFSET :skipped
  ) AS asked
  JOIN orders.orders placed ON placed.id = asked.order_id
  ORDER BY asked.id`

/** Nobody pages past 10,000, so nobody waits for the rest to be counted. */
const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM orders.returns WHERE state = :state LIMIT 10000) AS counted`
