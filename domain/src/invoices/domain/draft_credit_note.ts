import { prorate, type OrderLineId } from '../../shared/index.ts'
import type { InvoiceDraft, InvoiceId, InvoiceLine, RefundId } from './invoice.ts'

/** Money that went back, as far as it is known what for. Sums in minor units, tax included. */
export interface CreditedRefund {
  readonly id: RefundId
  readonly amount: number
  /** What the amount is made of; what no part names is spread over all that is left of the invoice. */
  readonly parts: readonly {
    /** Null for postage. */
    readonly lineId: OrderLineId | null
    /** Pieces; null where only money goes back. */
    readonly quantity: number | null
    readonly amount: number
  }[]
  /** RFC 3339. */
  readonly refundedAt: string
}

/**
 * What of a refund is to be credited, when credit notes are to come to what went back and stayed there. Money that its
 * bank returned was credited all the same; when it goes again, that is no second credit. Null when nothing is left.
 */
export function creditable(
  refund: CreditedRefund,
  { refunded, credited }: { readonly refunded: number; readonly credited: number }
): CreditedRefund | null {
  const due = refunded - credited
  if (due <= 0) return null
  return due < refund.amount ? { ...refund, amount: due, parts: [] } : refund
}

/** An issued invoice, and the lines of every credit note that corrects it. */
export interface Correctable {
  readonly invoice: InvoiceDraft & { readonly id: InvoiceId }
  readonly credited: readonly InvoiceLine[]
}

/**
 * What a refund takes back from its invoice. Of each line it takes back as much tax as the money's share of the line,
 * counted over all credit notes together: once all of a line is credited, so is all of its tax, to the penny. Of a line
 * that was credited before, because money that its bank returned was, no more is credited than is left: the rest is
 * spread over the others.
 *
 * @throws RangeError when more would be credited than is left of the invoice
 */
export function draftCreditNote(
  { invoice, credited }: Correctable,
  refund: CreditedRefund
): InvoiceDraft {
  const left = invoice.lines.map((line) => leftOf(line, credited))
  const named = left.map((remaining) => partOf(remaining, refund))
  const spread = refund.amount - named.reduce((sum, { amount }) => sum + amount, 0)
  const rest = left.map(({ total }, index) => total - (named[index]?.amount ?? 0))
  const room = rest.reduce((sum, amount) => sum + amount, 0)
  if (spread < 0 || spread > room) {
    throw new RangeError(`Refund ${refund.id} is more than is left of invoice ${invoice.id}`)
  }
  const shares = prorate(spread, rest)
  const lines = left.flatMap((remaining, index) => {
    const { amount = 0, quantity = null } = named[index] ?? {}
    const total = amount + (shares[index] ?? 0)
    return total > 0 ? [credit(remaining, total, quantity)] : []
  })
  const { orderId, orderNumber, currency, pricesIncludeTax, contact } = invoice
  return {
    kind: 'credit_note',
    orderId,
    orderNumber,
    refundId: refund.id,
    corrects: invoice.id,
    suppliedAt: refund.refundedAt,
    currency,
    pricesIncludeTax,
    lines,
    contact,
  }
}

/** What no credit note has taken back of a line yet. */
interface Remaining {
  readonly line: InvoiceLine
  readonly total: number
  readonly tax: number
}

function leftOf(line: InvoiceLine, credited: readonly InvoiceLine[]): Remaining {
  const taken = credited.filter(({ lineId }) => lineId === line.lineId)
  const left = (sum: (line: InvoiceLine) => number) =>
    sum(line) - taken.reduce((total, each) => total + sum(each), 0)
  return { line, total: left(({ total }) => total), tax: left(({ tax }) => tax) }
}

function partOf({ line, total }: Remaining, { parts }: CreditedRefund) {
  const own = parts.filter((part) => part.lineId === line.lineId)
  const wanted = own.reduce((sum, part) => sum + part.amount, 0)
  const amount = Math.min(wanted, total)
  const quantity = own.reduce((sum, part) => sum + (part.quantity ?? 0), 0)
  return { amount, quantity: quantity > 0 ? quantity : null }
}

function credit(remaining: Remaining, total: number, pieces: number | null): InvoiceLine {
  const { line } = remaining
  const tax = remaining.tax - share(line, remaining.total - total)
  const quantity = pieces ?? (total === line.total ? line.quantity : null)
  return { ...line, quantity, discount: quantity === line.quantity ? line.discount : 0, total, tax }
}

/** The tax in a part of a line, rounded half up. */
function share({ tax, total }: InvoiceLine, part: number): number {
  const twice = 2n * BigInt(tax) * BigInt(part)
  return Number((twice + BigInt(total)) / (2n * BigInt(total)))
}
