import type { Address } from '../../orders/index.ts'
import type { Currency, Id, OrderId, OrderLineId } from '../../shared/index.ts'
import type { SellerSnapshot } from '../seller.ts'

export type InvoiceId = Id<'invoice'>
export type RefundId = Id<'refund'>
export type InvoiceKind = 'invoice' | 'credit_note'

/**
 * One line, a snapshot. Sums in minor units, positive on credit notes too. The total contains the tax, wherever it came
 * from; unit price and discount do if prices did.
 */
export interface InvoiceLine {
  /** The order's line; null for postage. */
  readonly lineId: OrderLineId | null
  readonly sku: string | null
  readonly name: string
  /** Null on a credit note that takes back money and no pieces. */
  readonly quantity: number | null
  readonly unitPrice: number
  readonly discount: number
  readonly total: number
  /** Contained in the total. */
  readonly tax: number
  /** Basis points: 20 % is 2000, 6.875 % is 687.5. */
  readonly taxRate: number
}

export interface InvoiceSums {
  /** Without tax. */
  readonly net: number
  readonly tax: number
  readonly total: number
}

/** To whom. It is kept apart from the rest, for as long as the law wants it kept. */
export interface InvoiceContact {
  readonly billingAddress: Address
  readonly shippingAddress: Address
}

/** What is going to be issued: everything but its number and its date. */
export interface InvoiceDraft {
  readonly kind: InvoiceKind
  readonly orderId: OrderId
  readonly orderNumber: string
  readonly refundId: RefundId | null
  /** Of a credit note: its invoice. */
  readonly corrects: InvoiceId | null
  /** RFC 3339: the tax point. */
  readonly suppliedAt: string
  readonly currency: Currency
  /** Whether the prices of the order contained the tax; otherwise it was added to them. */
  readonly pricesIncludeTax: boolean
  readonly lines: readonly InvoiceLine[]
  /** Null when it was erased before the invoice was issued. */
  readonly contact: InvoiceContact | null
}

/** An issued invoice or credit note, complete. Times are RFC 3339 in UTC. */
export interface Invoice extends InvoiceDraft, InvoiceSums {
  readonly id: InvoiceId
  readonly legalEntity: string
  readonly year: number
  /** In its series. */
  readonly number: number
  readonly issuedAt: string
  readonly seller: SellerSnapshot
  /** Of a credit note: what stands on its invoice. */
  readonly correctedInvoice: {
    readonly legalEntity: string
    readonly year: number
    readonly kind: InvoiceKind
    readonly number: number
    readonly issuedAt: string
  } | null
}

export function sumsOf(lines: readonly Pick<InvoiceLine, 'total' | 'tax'>[]): InvoiceSums {
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  const tax = lines.reduce((sum, line) => sum + line.tax, 0)
  return { net: total - tax, tax, total }
}
