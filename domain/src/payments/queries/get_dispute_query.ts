import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'
import type { DisputeView } from '../domain/dispute_view.ts'
import { DISPUTE_JSON, DISPUTE_TABLES } from './dispute_json.ts'

/** A dispute as staff see it. */
@inject()
export class GetDisputeQuery {
  constructor(private readonly db: Database) {}

  async execute(disputeId: string): Promise<DisputeView | null> {
    const sql = `SELECT ${DISPUTE_JSON} AS dispute FROM ${DISPUTE_TABLES} WHERE dispute.id = ?`
    const found = await firstRow<{ dispute: DisputeView }>(this.db, sql, [disputeId])
    return found?.dispute ?? null
  }
}
