import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Connection, type Currency, firstRow } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'
import type { RefundReason } from '../domain/refund_reason.ts'

export interface RefundRecord {
  /** Minor units. */
  readonly amount: number
  readonly currency: Currency
  readonly reason: RefundReason
  /** Why it failed, where it did, in the provider's words. */
  readonly failure: string | null
  /** What the amount is for, as far as it was said. */
  readonly parts: readonly RefundPart[]
  /** RFC 3339. */
  readonly refundedAt: string
  /** All that went back of what the order cost, and stayed there: not a second payment of it, nor what its bank returned. */
  readonly orderRefunded: number
}

/** A refund, and what it is for. */
@inject()
export class GetRefundQuery {
  constructor(private readonly db: Database) {}

  execute(
    refundId: string,
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<RefundRecord | null> {
    return firstRow(client, REFUND, [refundId])
  }
}

const REFUND = `
  SELECT amount, currency, reason, last_error AS failure, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "refundedAt",
    (
      SELECT coalesce(json_agg(json_build_object(
        'lineId', part->>'lineId', 'quantity', (part->>'quantity')::int, 'amount', (part->>'amount')::bigint
      )), '[]')
      FROM jsonb_array_elements(lines) AS part
    ) AS parts,
    (
      SELECT coalesce(sum(amount), 0) FROM payments.refunds
      WHERE order_id = refund.order_id AND state = 'succeeded' AND reason <> 'duplicate'
    ) AS "orderRefunded"
  FROM payments.refunds refund WHERE id = ?`
