import { createHash } from 'node:crypto'
import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { Clock, rows } from '../../shared/index.ts'
import type { Invoice, InvoiceId } from '../domain/invoice.ts'
import { InvoiceStore } from '../invoice_store.ts'
import { GetInvoiceQuery } from '../queries/get_invoice_query.ts'

/** Most processes never draw one: they do without the PDF library and its fonts. */
const loadPdf = () => import('../pdf/draw_invoice.ts')

export interface RenderedInvoice {
  readonly invoice: Invoice
  readonly pdf: Buffer
}

/**
 * The invoice as a PDF: as it lies in the store, or, where it does not or is damaged, drawn and put there. Drawing is
 * repeatable, the same row gives the same bytes, so it does not matter who does it, how often, or at the same time.
 */
@inject()
export class RenderInvoice {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly getInvoice: GetInvoiceQuery,
    private readonly store: InvoiceStore
  ) {}

  /** @returns null when there is no such invoice */
  async execute(id: InvoiceId): Promise<RenderedInvoice | null> {
    const found = await this.getInvoice.execute(id)
    if (!found) return null
    const { invoice, file } = found
    const stored = file && (await this.store.read(file.key))
    if (stored && sha256(stored) === file.sha256) return { invoice, pdf: stored }
    return { invoice, pdf: await this.#draw(invoice) }
  }

  async #draw(invoice: Invoice): Promise<Buffer> {
    const { drawInvoice } = await loadPdf()
    const pdf = await drawInvoice(invoice)
    const key = `invoices/${invoice.legalEntity}/${invoice.year}/${invoice.id}.pdf`
    await this.store.write(key, pdf)
    await rows(this.db, RENDERED, {
      id: invoice.id,
      key,
      sha256: sha256(pdf),
      now: this.clock.now(),
    })
    return pdf
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const RENDERED = `
  UPDATE invoices.invoices SET pdf_key = :key, pdf_sha256 = :sha256, rendered_at = :now
  WHERE id = :id AND pdf_sha256 IS DISTINCT FROM :sha256`
