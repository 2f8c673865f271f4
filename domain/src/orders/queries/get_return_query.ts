import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, firstRow, type ReturnId } from '../../shared/index.ts'
import type { ReturnView } from '../domain/return_view.ts'
import { RETURN_JSON } from './return_json.ts'

/** One return, in one statement. Whether the asker may see it is the caller's to know. */
@inject()
export class GetReturnQuery {
  constructor(private readonly db: Database) {}

  async execute(
    returnId: ReturnId,
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<ReturnView | null> {
    const row = await firstRow<{ asked: ReturnView }>(client, RETURN, [returnId])
    return row?.asked ?? null
  }
}

const RETURN = `
  SELECT ${RETURN_JSON} AS asked
  FROM orders.returns asked JOIN orders.orders placed ON placed.id = asked.order_id
  WHERE asked.id = ?`
