import type { InvoiceKind } from './invoice.ts'

interface Numbered {
  readonly legalEntity: string
  readonly year: number
  readonly kind: InvoiceKind
  readonly number: number
}

/** What stands on the invoice: `HF-2026-000123`, or `HF-CN-2026-000007` for a credit note. */
export function invoiceNumber({ legalEntity, year, kind, number }: Numbered): string {
  const series = kind === 'invoice' ? legalEntity : `${legalEntity}-CN`
  return `${series}-${year}-${String(number).padStart(6, '0')}`
}
