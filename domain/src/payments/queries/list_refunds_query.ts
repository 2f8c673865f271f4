import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow, rows, type OrderId, type Page, type Paged } from '../../shared/index.ts'
import type { RefundState, RefundView } from '../domain/refund_view.ts'

export interface RefundFilter {
  readonly orderId?: OrderId
  readonly state?: RefundState
  /** Only those that failed and that nobody has seen to. */
  readonly needsAttention?: boolean
}

/** Refunds as staff see them, the latest first. */
@inject()
export class ListRefundsQuery {
  constructor(private readonly db: Database) {}

  async execute(filter: RefundFilter, { page, perPage }: Page): Promise<Paged<RefundView>> {
    const { orderId = null, state = null, needsAttention = null } = filter
    const chosen = { orderId, state, needsAttention }
    const [found, counted] = await Promise.all([
      rows<{ refund: RefundView }>(this.db, PAGE, {
        ...chosen,
        perPage,
        skipped: (page - 1) * perPage,
      }),
      firstRow<{ total: number }>(this.db, COUNT, chosen),
    ])
    return { data: found.map(({ refund }) => refund), total: counted?.total ?? 0 }
  }
}

const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const NEEDS_ATTENTION = `(state = 'failed' AND case_closed_at IS NULL)`

const CHOSEN = `
  (:orderId::uuid IS NULL OR order_id = :orderId) AND (:state::text IS NULL OR state = :state)
  AND (:needsAttention::boolean IS NULL OR ${NEEDS_ATTENTION} = :needsAttention)`

const PAGE = `
  SELECT json_build_object(
    'id', id, 'orderId', order_id, 'paymentId', payment_id, 'providerRefundId', provider_refund_id,
    'amount', json_build_object('amount', amount, 'currency', currency), 'parts', lines, 'reason', reason,
    'state', state, 'needsAttention', ${NEEDS_ATTENTION},
    'failure', CASE WHEN state = 'failed' THEN last_error END, 'retryOf', retry_of,
    'createdAt', ${time('created_at')}, 'updatedAt', ${time('updated_at')}
  ) AS refund
  FROM payments.refunds WHERE ${CHOSEN}
  ORDER BY id DESC LIMIT :perPage OFFSET :skipped`

/** Nobody pages past 10,000, so nobody waits for the rest to be counted. */
const COUNT = `
  SELECT count(*) AS total FROM (SELECT FROM payments.refunds WHERE ${CHOSEN} LIMIT 10000) AS counted`
