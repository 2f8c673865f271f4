import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, type OrderId, type Page, type Paged } from '../../shared/index.ts'
import type { DisputeView } from '../domain/dispute_view.ts'
import { DISPUTE_IS_OPEN, DISPUTE_JSON, DISPUTE_TABLES } from './dispute_json.ts'

export interface DisputeFilter {
  readonly orderId?: OrderId
  readonly isOpen?: boolean
}

/** Disputes as staff see them, the latest first. */
@inject()
export class ListDisputesQuery {
  constructor(private readonly db: Database) {}

  async execute(filter: DisputeFilter, { page, perPage }: Page): Promise<Paged<DisputeView>> {
    const { orderId = null, isOpen = null } = filter
    const [found, counted] = await Promise.all([
      rows<{ dispute: DisputeView }>(this.db, PAGE, {
        ...{ orderId, isOpen, perPage },
        skipped: (page - 1) * perPage,
      }),
      firstRow<{ total: number }>(this.db, COUNT, { orderId, isOpen }),
    ])
    return { data: found.map(({ dispute }) => dispute), total: counted?.total ?? 0 }
  }
}

const CHOSEN = `
  (:orderId::uuid IS NULL OR payment.order_id = :orderId)
  AND (:isOpen::boolean IS NULL OR (${DISPUTE_IS_OPEN}) = :isOpen)`

const PAGE = `
  SELECT ${DISPUTE_JSON} AS dispute FROM ${DISPUTE_TABLES} WHERE ${CHOSEN}
  ORDER BY dispute.created_at DESC, dispute.id DESC LIMIT :perPage OFFSET :skipped`

const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM ${DISPUTE_TABLES} WHERE ${CHOSEN} LIMIT 10000) AS counted`
