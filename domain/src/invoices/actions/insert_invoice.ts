import { StaleError } from '../../outbox/index.ts'
import { firstRow, newId, sqlState, type Transaction } from '../../shared/index.ts'
import { sumsOf, type InvoiceDraft, type InvoiceId } from '../domain/invoice.ts'
import { localDate } from '../domain/local_date.ts'
import type { Seller } from '../seller.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * Takes the next number of the series and inserts the invoice with it, in one statement for any number of lines. The
 * series stays locked until the caller commits, so this comes last: others who want a number wait, and a number is
 * never taken without its invoice. In a series, later numbers have later times, whatever the clocks say.
 *
 * @returns null when there is one already for this order or refund; nothing was written, no number taken
 * @throws StaleError when one was issued in this very moment: roll back and look again
 */
export async function insertInvoice(
  trx: Transaction,
  draft: InvoiceDraft,
  { seller, now }: { readonly seller: Seller; readonly now: Date }
): Promise<InvoiceId | null> {
  const { contact } = draft
  try {
    const issued = await firstRow<{ id: InvoiceId }>(trx, INSERT, {
      id: newId<InvoiceId>(),
      legalEntity: seller.legalEntity,
      year: localDate(now, seller.timeZone).year,
      kind: draft.kind,
      orderId: draft.orderId,
      orderNumber: draft.orderNumber,
      refundId: draft.refundId,
      corrects: draft.corrects,
      now,
      suppliedAt: draft.suppliedAt,
      currency: draft.currency,
      pricesIncludeTax: draft.pricesIncludeTax,
      ...sumsOf(draft.lines),
      seller: JSON.stringify(seller.snapshot),
      lines: JSON.stringify(draft.lines),
      hasContact: contact !== null,
      billingAddress: JSON.stringify(contact?.billingAddress ?? null),
      shippingAddress: JSON.stringify(contact?.shippingAddress ?? null),
    })
    return issued?.id ?? null
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error
    throw new StaleError(`Order ${draft.orderId} was just invoiced`, { cause: error })
  }
}

const INSERT = `
  WITH taken AS (
    INSERT INTO invoices.series AS series (legal_entity, year, kind, next_number, last_issued_at)
    SELECT :legalEntity, :year, :kind, 2, :now::timestamptz
    WHERE NOT EXISTS (
      SELECT FROM invoices.invoices
      WHERE kind = :kind AND CASE WHEN :kind = 'invoice' THEN order_id = :orderId::uuid ELSE refund_id = :refundId::uuid END
    )
    ON CONFLICT (legal_entity, year, kind) DO UPDATE
    SET next_number = series.next_number + 1,
      last_issued_at = greatest(series.last_issued_at, excluded.last_issued_at)
    RETURNING next_number - 1 AS number, last_issued_at AS issued_at
  ), issued AS (
    INSERT INTO invoices.invoices (id, legal_entity, year, kind, number, order_id, order_number, refund_id, corrects,
      issued_at, supplied_at, currency, prices_include_tax, net, tax, total, seller, lines)
    SELECT :id::uuid, :legalEntity, :year, :kind, number, :orderId::uuid, :orderNumber, :refundId::uuid, :corrects::uuid,
      issued_at, :suppliedAt::timestamptz, :currency, :pricesIncludeTax::boolean, :net::bigint, :tax::bigint, :total::bigint, :seller::jsonb, :lines::jsonb
    FROM taken
    RETURNING id
  ), contact AS (
    INSERT INTO invoices.invoice_contacts (invoice_id, billing_address, shipping_address)
    SELECT id, :billingAddress::jsonb, :shippingAddress::jsonb FROM issued WHERE :hasContact
  )
  SELECT id FROM issued`
