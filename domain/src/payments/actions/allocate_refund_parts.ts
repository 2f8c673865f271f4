import { rows, type Transaction } from '../../shared/index.ts'
import type { RefundPart } from '../domain/refund_part.ts'

/** Writes down what money that went back was for. The caller holds the order, and books the same. */
export class AllocateRefundParts {
  async execute(trx: Transaction, refundId: string, parts: readonly RefundPart[]): Promise<void> {
    const sql = 'UPDATE payments.refunds SET lines = :parts::jsonb WHERE id = :refundId'
    await rows(trx, sql, { refundId, parts: JSON.stringify(parts) })
  }
}
