import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { firstRow } from '../../shared/index.ts'
import type { Invoice, InvoiceId } from '../domain/invoice.ts'
import { INVOICE_JSON, INVOICE_TABLES } from './invoice_json.ts'

/** Where an invoice's file lies, and what is in it. */
export interface InvoiceFile {
  readonly key: string
  /** Hexadecimal. */
  readonly sha256: string
}

/** An invoice with its contact, in one statement; `file` is null until it was rendered. */
@inject()
export class GetInvoiceQuery {
  constructor(private readonly db: Database) {}

  execute(id: InvoiceId): Promise<{ invoice: Invoice; file: InvoiceFile | null } | null> {
    return firstRow(this.db, INVOICE, [id])
  }
}

const INVOICE = `
  SELECT ${INVOICE_JSON} AS invoice,
    CASE WHEN invoice.pdf_key IS NOT NULL THEN
      json_build_object('key', invoice.pdf_key, 'sha256', invoice.pdf_sha256)
    END AS file
  FROM ${INVOICE_TABLES}
  WHERE invoice.id = ?`
