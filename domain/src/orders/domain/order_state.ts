export const ORDER_STATUSES = ['open', 'cancelled', 'closed'] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export const PAYMENT_STATUSES = [
  'pending',
  'processing',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
  'not_required',
] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

export const FULFILMENT_STATUSES = [
  'unfulfilled',
  'partially_fulfilled',
  'fulfilled',
  'returned',
] as const
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number]

export type CancelReason = 'expired' | 'superseded' | 'customer' | 'staff' | 'payment_failed'

/** The three machines of an order, and what hangs on them. */
export interface OrderState {
  readonly status: OrderStatus
  readonly cancelReason: CancelReason | null
  readonly paymentStatus: PaymentStatus
  readonly disputed: boolean
  readonly fulfilmentStatus: FulfilmentStatus
}

/** Money taken and given back, in minor units. The source of `paymentStatus` once money has moved. */
export interface MoneySums {
  readonly captured: number
  readonly refunded: number
}

/** Pieces over all lines. The source of `fulfilmentStatus`. */
export interface UnitSums {
  /** Less those that will never be sent. */
  readonly ordered: number
  readonly shipped: number
  readonly returned: number
}

/** What a transition looks at: the fields, and the sums behind them as they are after the change. */
export interface OrderFacts extends OrderState, MoneySums, UnitSums {}

/** What `paymentStatus` has to be for money that was taken. */
export function paymentStatusOf({ captured, refunded }: MoneySums): PaymentStatus {
  if (refunded === 0) return 'paid'
  return refunded < captured ? 'partially_refunded' : 'refunded'
}

/** What `fulfilmentStatus` has to be for the pieces that left and came back. */
export function fulfilmentStatusOf({ ordered, shipped, returned }: UnitSums): FulfilmentStatus {
  if (shipped === 0) return 'unfulfilled'
  if (shipped < ordered) return 'partially_fulfilled'
  return returned < ordered ? 'fulfilled' : 'returned'
}
