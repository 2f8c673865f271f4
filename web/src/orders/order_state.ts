import type { Order } from '#shared/api/types.ts'

/** What an order's page is about, out of its three fields. */
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
  | 'refund_due'

export interface OrderWords {
  title: string
  text: string
  tone: 'good' | 'warn' | 'bad'
}

type Fields = Pick<Order, 'status' | 'paymentStatus' | 'fulfilmentStatus' | 'payUntil'>

/** @param now the moment the page is made */
export function orderState(order: Fields, now: Date): OrderState {
  const { status, paymentStatus, fulfilmentStatus, payUntil } = order
  if (paymentStatus === 'refunded') return 'refunded'
  if (status === 'cancelled') {
    const ranOut = paymentStatus === 'pending' && new Date(payUntil) <= now
    if (paymentStatus === 'failed') return 'payment_failed'
    if (MONEY_CAME.has(paymentStatus)) return 'refund_due'
    return ranOut ? 'expired' : 'cancelled'
  }
  if (paymentStatus === 'failed') return 'payment_failed'
  if (paymentStatus === 'processing') return 'payment_processing'
  if (paymentStatus === 'pending') return 'awaiting_payment'
  return WHERE_IT_IS[fulfilmentStatus]
}

/** Of a cancelled order: it goes back. */
const MONEY_CAME: ReadonlySet<Order['paymentStatus']> = new Set([
  'paid',
  'processing',
  'partially_refunded',
])

/** Of an order that is paid: a part of the money that went back says nothing of where the things are. */
const WHERE_IT_IS: Record<Order['fulfilmentStatus'], OrderState> = {
  unfulfilled: 'paid',
  partially_fulfilled: 'part_sent',
  fulfilled: 'sent',
  returned: 'returned',
}

const WORDS: Record<OrderState, OrderWords> = {
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
    text: 'Everything in this order came back. What we owe you for it is shown below as refunded once it is sent.',
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
  cancelled: {
    title: 'This order was cancelled',
    text: 'Nothing in it will be sent, and nothing was charged.',
    tone: 'warn',
  },
  refund_due: {
    title: 'This order was cancelled',
    text: 'Nothing in it will be sent. What you paid is on its way back to you.',
    tone: 'warn',
  },
}

export function orderWords(state: OrderState): OrderWords {
  return WORDS[state]
}

/** Whether something outside the shopper's hands may still change what the page says. */
export function isUnsettled(state: OrderState): boolean {
  return state === 'awaiting_payment' || state === 'payment_processing'
}
