import type { DomainEvent } from '../outbox/index.ts'
import type { InvoiceId } from './domain/invoice.ts'

export const INVOICE_ISSUED = 'invoices.issued'

/** An invoice or a credit note has its number. What stands on it is asked of the context. */
export function invoiceIssued(id: InvoiceId): DomainEvent {
  return { type: INVOICE_ISSUED, aggregateId: id, version: 1, payload: {} }
}
