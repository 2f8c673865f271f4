import { inject } from '@adonisjs/core'
import { type Currency, money, type Money, type OrderId, Reader, rows } from '../../shared/index.ts'
import type { InvoiceId, InvoiceKind } from '../domain/invoice.ts'
import { invoiceNumber } from '../domain/invoice_number.ts'

export interface ListedInvoice {
  readonly id: InvoiceId
  readonly number: string
  readonly kind: InvoiceKind
  /** RFC 3339. */
  readonly issuedAt: string
  readonly total: Money
}

interface Row {
  readonly id: InvoiceId
  readonly legalEntity: string
  readonly year: number
  readonly kind: InvoiceKind
  readonly number: number
  readonly issuedAt: Date
  readonly currency: Currency
  readonly total: number
}

/** The invoice and the credit notes of an order, in the order they were issued. Whether the asker may see them is the caller's to know. */
@inject()
export class ListInvoicesQuery {
  constructor(private readonly reader: Reader) {}

  async execute(orderId: OrderId): Promise<ListedInvoice[]> {
    const issued = await rows<Row>(this.reader, ISSUED, [orderId])
    return issued.map((row) => ({
      id: row.id,
      number: invoiceNumber(row),
      kind: row.kind,
      issuedAt: row.issuedAt.toISOString(),
      total: money(row.total, row.currency),
    }))
  }
}

const ISSUED = `
  SELECT id, legal_entity AS "legalEntity", year, kind, number, issued_at AS "issuedAt", currency, total
  FROM invoices.invoices WHERE order_id = ? ORDER BY issued_at, id`
