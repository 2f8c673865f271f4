import type { Invoice } from '../domain/invoice.ts'

export function titleOf({ kind }: Pick<Invoice, 'kind'>): string {
  return kind === 'invoice' ? 'Invoice' : 'Credit note'
}
