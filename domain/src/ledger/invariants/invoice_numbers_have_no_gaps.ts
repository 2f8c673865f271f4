import type { Invariant } from '../invariant.ts'

/** Numbers are unique and begin at 1: as many as the last one says, and the next one after it, leave no gap. */
export const invoiceNumbersHaveNoGaps: Invariant = {
  name: 'invoice_numbers_have_no_gaps',
  promise: 'The invoices of a series are numbered from 1 on without a gap.',
  sql: `
    SELECT concat_ws('-', legal_entity, year, kind) AS series
    FROM invoices.series FULL JOIN (
      SELECT legal_entity, year, kind, count(*) AS issued, max(number) AS last
      FROM invoices.invoices GROUP BY legal_entity, year, kind
    ) AS numbered USING (legal_entity, year, kind)
    WHERE coalesce(issued, 0) <> coalesce(last, 0) OR next_number IS DISTINCT FROM coalesce(last, 0) + 1`,
}
