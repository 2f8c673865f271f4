import type { RejectReason, Return, ReturnReason } from '#shared/api/types.ts'
import { day } from '#shared/text/dates.ts'

/** Why shoppers send things back, in the order of the form. */
export const RETURN_REASONS: Record<ReturnReason, string> = {
  changed_mind: 'I changed my mind',
  not_as_described: 'It is not as described',
  damaged: 'It arrived damaged',
  faulty: 'It does not work',
  wrong_item: 'It is not what I ordered',
  arrived_late: 'It arrived too late',
  other: 'Something else',
}

const REJECTED_BECAUSE: Record<RejectReason, string> = {
  outside_window: 'the time in which it could be sent back is over',
  not_returnable: 'things of this kind cannot be sent back',
  used: 'it has been used',
  not_received: 'it has not reached us',
  other: 'of its circumstances. Please write to us and we will explain',
}

export interface ReturnWords {
  title: string
  text: string
}

/** How a return stands, and what the shopper has to do. */
export function returnWords(asked: Return): ReturnWords {
  switch (asked.state) {
    case 'requested':
      return {
        title: 'Waiting for our answer',
        text: `You asked on ${day(asked.requestedAt)}. Please keep it until we have written to you: that takes one or two working days.`,
      }
    case 'approved':
      return {
        title: 'You can send it back',
        text: 'Pack it well, put a note with the order’s number in the parcel, and send it to the address on your invoice. We will write when it has arrived.',
      }
    case 'rejected':
      return {
        title: 'We cannot take it back',
        text: `We are sorry: we cannot take this back, because ${REJECTED_BECAUSE[asked.rejectReason ?? 'other']}.`,
      }
    case 'received':
      return { title: 'It has arrived', text: received(asked) }
  }
}

function received({ receivedAt, refundId }: Return): string {
  const when = receivedAt === null ? 'It reached us.' : `It reached us on ${day(receivedAt)}.`
  if (refundId === null) return `${when} Thank you.`
  return `${when} Thank you. What you paid for it goes back to where it came from; banks take up to ten days to show it.`
}
