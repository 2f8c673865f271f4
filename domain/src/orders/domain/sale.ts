import type { Currency, OrderId, OrderLineId } from '../../shared/index.ts'
import type { Address } from './checkout.ts'

export interface SaleLine {
  readonly id: OrderLineId
  readonly sku: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly quantity: number
  readonly unitPrice: number
  readonly discount: number
  readonly total: number
  /** Contained in the total. */
  readonly tax: number
  /** Basis points. */
  readonly taxRate: number
}

/**
 * What was sold with an order, as those need it who write bills. Sums in minor units. Totals contain the tax, wherever it
 * came from; unit prices and discounts do if prices did.
 */
export interface Sale {
  readonly orderId: OrderId
  readonly orderNumber: string
  readonly currency: Currency
  readonly pricesIncludeTax: boolean
  /** RFC 3339; null when nothing was ever paid. */
  readonly paidAt: string | null
  /** The money came for an order that was cancelled before: nothing was sold, all of it goes back. */
  readonly isStray: boolean
  readonly lines: readonly SaleLine[]
  readonly shipping: {
    readonly name: string
    readonly total: number
    readonly tax: number
    /** Basis points. */
    readonly taxRate: number
  }
  readonly tax: number
  readonly total: number
  /** Null once they are erased. */
  readonly addresses: { readonly shipping: Address; readonly billing: Address | null } | null
}
