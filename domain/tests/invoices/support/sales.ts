import type { Database } from '@adonisjs/lucid/database'
import type { Sale, SaleLine } from '../../../src/orders/index.ts'
import { firstRow, newId, rows, type OrderId } from '../../../src/shared/index.ts'

export const ADA = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}

/** A mug for £5, but for what the test cares about. */
export function aSaleLine(given: Partial<SaleLine> = {}): SaleLine {
  const { quantity = 1, unitPrice = 500, discount = 0, taxRate = 2000 } = given
  const total = quantity * unitPrice - discount
  const tax = Math.round((total * taxRate) / (10_000 + taxRate))
  const mug = { id: newId<SaleLine['id']>(), sku: 'MUG', name: 'A mug', options: {} }
  return { ...mug, quantity, unitPrice, discount, total, tax, taxRate, ...given }
}

/** One mug for £5 and £3.95 postage, paid, but for what the test cares about. */
export function aSale(given: Partial<Sale> = {}): Sale {
  const lines = given.lines ?? [aSaleLine()]
  const shipping = given.shipping ?? { name: 'Standard', total: 395, tax: 66, taxRate: 2000 }
  return {
    orderId: newId<OrderId>(),
    orderNumber: '7K3M-92QX',
    currency: 'GBP',
    pricesIncludeTax: true,
    paidAt: '2026-11-27T09:00:00.000Z',
    isStray: false,
    tax: lines.reduce((sum, { tax }) => sum + tax, shipping.tax),
    total: lines.reduce((sum, { total }) => sum + total, shipping.total),
    addresses: { shipping: ADA, billing: null },
    ...given,
    lines,
    shipping,
  }
}

export interface InvoiceRow {
  readonly id: string
  readonly legal_entity: string
  readonly year: number
  readonly kind: string
  readonly number: number
  readonly order_id: string
  readonly refund_id: string | null
  readonly corrects: string | null
  readonly issued_at: Date
  readonly net: number
  readonly tax: number
  readonly total: number
  readonly lines: readonly { readonly total: number; readonly tax: number; readonly name: string }[]
  readonly pdf_key: string | null
  readonly pdf_sha256: string | null
}

/** Every invoice and credit note, in the order of their numbers. */
export function invoicesIn(db: Database): Promise<InvoiceRow[]> {
  return rows(db, 'SELECT * FROM invoices.invoices ORDER BY kind DESC, year, number')
}

export async function numbersIn(db: Database): Promise<number[]> {
  return (await invoicesIn(db)).map(({ number }) => number)
}

/** A refund that the provider has confirmed, as the payments context writes it. */
export async function refundOf(
  db: Database,
  orderId: OrderId,
  { amount, lines = [] }: { amount: number; lines?: readonly object[] }
): Promise<string> {
  const refund = await firstRow<{ id: string }>(
    db,
    `INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, lines, reason, state)
     SELECT :id::uuid, id, order_id, :amount, currency, :lines::jsonb, 'customer', 'succeeded'
     FROM payments.payments WHERE order_id = :orderId RETURNING id`,
    { id: newId(), orderId, amount, lines: JSON.stringify(lines) }
  )
  if (!refund) throw new Error(`Order ${orderId} has no payment`)
  return refund.id
}
