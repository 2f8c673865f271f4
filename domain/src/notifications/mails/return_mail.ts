import type { OrderView, RejectReason, ReturnView } from '../../orders/index.ts'
import type { ShopIdentity } from '../shop_identity.ts'
import { type Content, letter } from './letter.ts'
import { unitList } from './unit_list.ts'

const REJECTED_BECAUSE: Readonly<Record<RejectReason, string>> = {
  outside_window: 'the time in which it could be sent back is over',
  not_returnable: 'things of this kind cannot be sent back',
  used: 'it has been used',
  not_received: 'it has not reached us',
  other: 'of its circumstances; please reply to this mail and we will explain',
}

/** What a shopper hears of a return at each of its steps. */
export type ReturnNews = 'requested' | 'approved' | 'rejected' | 'received'

export function returnMail(
  news: ReturnNews,
  { order, asked }: { readonly order: OrderView; readonly asked: ReturnView },
  shop: ShopIdentity
): Content {
  const words = WORDS[news](asked, order, shop)
  const list = unitList(
    order,
    asked.lines.map(({ lineId, quantity, received }) => ({
      lineId,
      quantity: news === 'received' ? received : quantity,
    }))
  )
  return letter({ ...words, subject: `${words.title}: ${order.number}`, list }, order, shop)
}

interface Words {
  readonly title: string
  readonly paragraphs: readonly string[]
}

type Wording = (asked: ReturnView, order: OrderView, shop: ShopIdentity) => Words

const WORDS: Readonly<Record<ReturnNews, Wording>> = {
  requested: (_asked, { number }) => ({
    title: 'We have your return request',
    paragraphs: [
      `You would like to send back some of order ${number}. Please keep it until we have written again: that takes one or two working days.`,
    ],
  }),
  approved: (_asked, { number }, { returnAddress }) => ({
    title: 'You can send it back',
    paragraphs: [
      `Your return for order ${number} is approved. Please pack it well, put a note with the order’s number in the parcel, and send it to this address:`,
      returnAddress.join(', '),
      'We will write when it has arrived.',
    ],
  }),
  rejected: ({ rejectReason }, { number }) => ({
    title: 'We cannot take it back',
    paragraphs: [
      `We are sorry: we cannot take back what you asked for of order ${number}, because ${REJECTED_BECAUSE[rejectReason ?? 'other']}.`,
    ],
  }),
  received: ({ refundId }, { number }) => ({
    title: 'Your return has arrived',
    paragraphs: [
      `We have what you sent back of order ${number}. Thank you.`,
      ...(refundId === null
        ? []
        : [
            'What you paid for it goes back to where it came from. Banks take up to ten days to show it.',
          ]),
    ],
  }),
}
