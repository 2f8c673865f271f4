import {
  fulfilmentStatusOf,
  paymentStatusOf,
  type FulfilmentStatus,
  type OrderFacts,
  type OrderState,
  type OrderStatus,
  type PaymentStatus,
} from './order_state.ts'
import type { RETURN_STEPS, ReturnStep } from './return_state.ts'

interface Transition {
  /** The states that it may start from; a field that is not named may hold any value. */
  readonly from: {
    readonly status?: readonly OrderStatus[]
    readonly paymentStatus?: readonly PaymentStatus[]
    readonly fulfilmentStatus?: readonly FulfilmentStatus[]
  }
  /** What must hold besides. */
  readonly guard?: (order: OrderFacts) => boolean
  readonly to: (order: OrderFacts) => Partial<OrderState>
  /** What the other contexts hear of it. */
  readonly event: string
}

const UNPAID = ['pending', 'processing'] as const
const TAKEN = ['paid', 'partially_refunded', 'refunded'] as const
const CANCELLABLE = ['pending', 'paid', 'partially_refunded', 'not_required'] as const

const refund = (order: OrderFacts) => ({ paymentStatus: paymentStatusOf(order) })
const fulfil = (order: OrderFacts) => ({ fulfilmentStatus: fulfilmentStatusOf(order) })

/** Everything that can happen to an order after it was placed, and nothing else. */
export const TRANSITIONS = {
  /** A bank payment is on its way: nobody can pay twice, nobody can cancel, stock stays held. */
  await_bank_payment: {
    from: { status: ['open'], paymentStatus: ['pending'] },
    to: () => ({ paymentStatus: 'processing' }),
    event: 'orders.payment_processing',
  },
  pay: {
    from: { status: ['open'], paymentStatus: UNPAID },
    to: () => ({ paymentStatus: 'paid' }),
    event: 'orders.paid',
  },
  /** Money came after the hold had run out, and the stock is still to be had: the order lives again. */
  pay_after_expiry: {
    from: { status: ['cancelled'], paymentStatus: UNPAID },
    guard: (order) => order.cancelReason === 'expired',
    to: () => ({ status: 'open', cancelReason: null, paymentStatus: 'paid' }),
    event: 'orders.paid',
  },
  /** Money came for an order that stays cancelled: it is booked, to be given back in full. */
  take_stray_payment: {
    from: { status: ['cancelled'], paymentStatus: ['pending', 'processing', 'failed'] },
    to: () => ({ paymentStatus: 'paid' }),
    event: 'orders.payment_to_return',
  },
  fail_payment: {
    from: { status: ['open'], paymentStatus: UNPAID },
    to: () => ({ status: 'cancelled', cancelReason: 'payment_failed', paymentStatus: 'failed' }),
    event: 'orders.cancelled',
  },
  expire: {
    from: { status: ['open'], paymentStatus: ['pending'] },
    to: () => ({ status: 'cancelled', cancelReason: 'expired' }),
    event: 'orders.cancelled',
  },
  supersede: {
    from: { status: ['open'], paymentStatus: ['pending'] },
    to: () => ({ status: 'cancelled', cancelReason: 'superseded' }),
    event: 'orders.cancelled',
  },
  cancel_by_customer: {
    from: { status: ['open'], paymentStatus: CANCELLABLE, fulfilmentStatus: ['unfulfilled'] },
    to: () => ({ status: 'cancelled', cancelReason: 'customer' }),
    event: 'orders.cancelled',
  },
  cancel_by_staff: {
    from: {
      status: ['open'],
      // Staff may have given all the money back first.
      paymentStatus: [...CANCELLABLE, 'refunded'],
      fulfilmentStatus: ['unfulfilled'],
    },
    to: () => ({ status: 'cancelled', cancelReason: 'staff' }),
    event: 'orders.cancelled',
  },
  refund: {
    from: { paymentStatus: ['paid', 'partially_refunded'] },
    guard: ({ refunded, captured }) => refunded > 0 && refunded <= captured,
    to: refund,
    event: 'orders.refunded',
  },
  /** A refund that had succeeded came back after all. */
  lose_refund: {
    from: { paymentStatus: ['partially_refunded', 'refunded'] },
    guard: ({ refunded, captured }) => refunded < captured,
    to: refund,
    event: 'orders.refund_failed',
  },
  dispute: {
    from: { paymentStatus: TAKEN },
    guard: (order) => !order.disputed,
    to: () => ({ disputed: true }),
    event: 'orders.disputed',
  },
  end_dispute: {
    from: { paymentStatus: TAKEN },
    guard: (order) => order.disputed,
    to: () => ({ disputed: false }),
    event: 'orders.dispute_ended',
  },
  /** Something about a dispute has changed, and the order stays disputed, or undisputed, as it was. */
  note_dispute: {
    from: { paymentStatus: TAKEN },
    to: () => ({}),
    event: 'orders.dispute_changed',
  },
  ship: {
    from: {
      status: ['open'],
      paymentStatus: ['paid', 'partially_refunded', 'not_required'],
      fulfilmentStatus: ['unfulfilled', 'partially_fulfilled'],
    },
    guard: ({ shipped, ordered }) => shipped > 0 && shipped <= ordered,
    to: fulfil,
    event: 'orders.shipped',
  },
  /** Some units will never be sent; the order goes on with the rest. */
  cancel_units: {
    from: {
      status: ['open'],
      paymentStatus: [...TAKEN, 'not_required'],
      fulfilmentStatus: ['unfulfilled', 'partially_fulfilled'],
    },
    guard: ({ shipped, ordered }) => ordered > 0 && shipped <= ordered,
    to: fulfil,
    event: 'orders.units_cancelled',
  },
  take_back: {
    from: { fulfilmentStatus: ['partially_fulfilled', 'fulfilled'] },
    guard: ({ returned, shipped }) => returned > 0 && returned <= shipped,
    to: fulfil,
    event: 'orders.returned',
  },
  close: {
    from: { status: ['open'], fulfilmentStatus: ['fulfilled', 'returned'] },
    guard: (order) => !order.disputed,
    to: () => ({ status: 'closed' }),
    event: 'orders.closed',
  },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof TRANSITIONS
export type OrderEventType =
  | (typeof TRANSITIONS)[TransitionName]['event']
  | (typeof RETURN_STEPS)[ReturnStep]['event']
  | 'orders.placed'
  | 'orders.return_requested'

/** One entry of the table, its names forgotten. */
export function transitionNamed(name: TransitionName): Transition {
  return TRANSITIONS[name]
}
