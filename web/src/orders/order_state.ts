import type { CancelReason, Order } from '#shared/api/types.ts'

/** What an order's page is about, out of the fields that say how it stands. */
export type OrderState =
  | 'awaiting_payment'
  | 'payment_processing'
  | 'payment_failed'
  | 'paid'
  | 'part_sent'
  | 'sent'
  | 'returned'
  | 'refunded'
  | 'expired'
  | 'cancelled'
  | 'cancelled_processing'
  | 'refund_due'
  | 'cancelled_refunded'

export interface OrderWords {
  title: string
  text: string
  tone: 'good' | 'warn' | 'bad'
}

type Fields = Pick<
  Order,
  'status' | 'cancelReason' | 'paymentStatus' | 'fulfilmentStatus' | 'payUntil'
>

/** @param now the moment the page is made */
export function orderState(order: Fields, now: Date): OrderState {
  const { status, paymentStatus, fulfilmentStatus } = order
  if (status === 'cancelled') return cancelledState(order, now)
  if (paymentStatus === 'refunded') return 'refunded'
  if (paymentStatus === 'failed') return 'payment_failed'
  if (paymentStatus === 'processing') return 'payment_processing'
  if (paymentStatus === 'pending') return 'awaiting_payment'
  return WHERE_IT_IS[fulfilmentStatus]
}

/** Of a cancelled order only the money is left to speak of. */
function cancelledState({ cancelReason, paymentStatus, payUntil }: Fields, now: Date): OrderState {
  switch (paymentStatus) {
    case 'paid':
    case 'partially_refunded':
      return 'refund_due'
    case 'refunded':
      return 'cancelled_refunded'
    case 'processing':
      return 'cancelled_processing'
    case 'failed':
      return 'payment_failed'
    case 'pending':
    case 'not_required': {
      const ranOut = cancelReason === null ? new Date(payUntil) <= now : cancelReason === 'expired'
      return ranOut ? 'expired' : 'cancelled'
    }
  }
}

/** Of an order that is paid: a part of the money that went back says nothing of where the things are. */
const WHERE_IT_IS: Record<Order['fulfilmentStatus'], OrderState> = {
  unfulfilled: 'paid',
  partially_fulfilled: 'part_sent',
  fulfilled: 'sent',
  returned: 'returned',
}

const WORDS: Record<Exclude<OrderState, CancelledState>, OrderWords> = {
  awaiting_payment: {
    title: 'One step left',
    text: 'Everything in this order is put aside for you. Pay to make it yours. If you have just paid, this page will notice in a moment.',
    tone: 'warn',
  },
  payment_processing: {
    title: 'Your payment is on its way',
    text: 'Your bank is sending it, which can take some days. Everything stays put aside for you, and we will write when it arrives.',
    tone: 'warn',
  },
  payment_failed: {
    title: 'The payment did not go through',
    text: 'Nothing was charged, and the order was not kept. The things in it may still be on the shelf.',
    tone: 'bad',
  },
  paid: {
    title: 'Thank you, it is yours',
    text: 'We have your payment and have begun to pack. The confirmation is in your inbox.',
    tone: 'good',
  },
  part_sent: {
    title: 'Some of it is on its way',
    text: 'A part of this order has been sent, and the rest follows. What is in each parcel stands below.',
    tone: 'good',
  },
  sent: {
    title: 'It is on its way',
    text: 'Everything in this order has been sent.',
    tone: 'good',
  },
  returned: {
    title: 'It is back with us',
    text: 'Everything in this order came back to us. What we have refunded stands below the total.',
    tone: 'good',
  },
  refunded: {
    title: 'Your money is on its way back',
    text: 'We have sent a refund. Banks take up to ten days to show it.',
    tone: 'good',
  },
  expired: {
    title: 'This order has run out of time',
    text: 'It was not paid in time, so the things in it went back on the shelf. Nothing was charged.',
    tone: 'warn',
  },
}

type CancelledState = 'cancelled' | 'cancelled_processing' | 'refund_due' | 'cancelled_refunded'

const WHO_CANCELLED: Record<CancelReason, string> = {
  customer: 'You cancelled it, so nothing in it will be sent',
  staff: 'We had to cancel it, and are sorry: nothing in it will be sent',
  superseded: 'You placed this cart again, and the newer order took its place',
  expired: 'It was not paid in time, so the things in it went back on the shelf',
  payment_failed: 'The payment did not go through, so nothing in it will be sent',
}

const WHERE_THE_MONEY_IS: Record<CancelledState, string> = {
  cancelled: 'Nothing was charged.',
  cancelled_processing: 'Should your bank still send the payment, it goes back to you.',
  refund_due: 'What you paid is on its way back to you.',
  cancelled_refunded: 'We have sent back what you paid. Banks take up to ten days to show it.',
}

export function orderWords(state: OrderState, reason: CancelReason | null): OrderWords {
  if (!isCancelled(state)) return WORDS[state]
  const who = reason === null ? 'Nothing in it will be sent' : WHO_CANCELLED[reason]
  return {
    title: 'This order was cancelled',
    text: `${who}. ${WHERE_THE_MONEY_IS[state]}`,
    tone: 'warn',
  }
}

function isCancelled(state: OrderState): state is CancelledState {
  return state in WHERE_THE_MONEY_IS
}

/** Whether something outside the shopper's hands may still change what the page says. */
export function isUnsettled(state: OrderState): boolean {
  return state === 'awaiting_payment' || state === 'payment_processing'
}
