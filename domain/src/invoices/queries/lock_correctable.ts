import { firstRow, type OrderId, type Transaction } from '../../shared/index.ts'
import type { Correctable } from '../domain/draft_credit_note.ts'
import type { RefundId } from '../domain/invoice.ts'
import { INVOICE_JSON, INVOICE_TABLES } from './invoice_json.ts'

interface LockedCorrectable extends Correctable {
  /** The refunds that have their credit notes. */
  readonly refundIds: readonly RefundId[]
}

/**
 * Locks an order's invoice and reads what its credit notes have taken back: until the commit, nobody else credits it.
 * The lock comes in a statement of its own, so that the second sees what those wrote who had it before.
 */
export async function lockCorrectable(
  trx: Transaction,
  orderId: OrderId
): Promise<LockedCorrectable | null> {
  const locked = await firstRow(trx, LOCK, [orderId])
  return locked === null ? null : firstRow<LockedCorrectable>(trx, READ, [orderId])
}

const LOCK = `SELECT id FROM invoices.invoices WHERE order_id = ? AND kind = 'invoice' FOR UPDATE`

const READ = `
  SELECT ${INVOICE_JSON} AS invoice,
    coalesce(credits.refund_ids, '{}') AS "refundIds", coalesce(credits.lines, '[]') AS credited
  FROM ${INVOICE_TABLES}
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT note.refund_id) AS refund_ids, jsonb_agg(line.value) AS lines
    FROM invoices.invoices note CROSS JOIN jsonb_array_elements(note.lines) AS line
    WHERE note.corrects = invoice.id
  ) AS credits
  WHERE invoice.order_id = ? AND invoice.kind = 'invoice'`
