import vine from '@vinejs/vine'
import { FULFILMENT_STATUSES, ORDER_STATUSES, PAYMENT_STATUSES } from '@holdfast/domain/orders'
import { REFUND_STATES, STAFF_REFUND_REASONS } from '@holdfast/domain/payments'
import { pageMembers } from '#app/shared/paging'
import { text } from '#app/shared/text_rule'

/** Minor units: more than any order comes to is refused like less than nothing. */
const amount = () => vine.number().withoutDecimals().range([1, 1_000_000_000_000])

/** Neither lines nor shipping nor an amount: all that is left goes back. */
export const refundOrderValidator = vine.create({
  reason: vine.enum(STAFF_REFUND_REASONS),
  lines: vine
    .array(
      vine.object({
        lineId: text(36).minLength(36),
        quantity: vine.number().withoutDecimals().range([1, 10_000]).optional(),
        amount: amount().optional(),
      })
    )
    .minLength(1)
    .maxLength(500)
    .distinct('lineId')
    .optional(),
  shipping: vine.object({ amount: amount().optional() }).optional(),
  amount: amount().optional(),
})

export const listRefundsValidator = vine.create({
  state: vine.enum(REFUND_STATES).optional(),
  needsAttention: vine.boolean().optional(),
  ...pageMembers,
})

export const listDisputesValidator = vine.create({
  isOpen: vine.boolean().optional(),
  ...pageMembers,
})

export const pageValidator = vine.create({ ...pageMembers })

export const listOrdersValidator = vine.create({
  number: text(40).minLength(1).optional(),
  status: vine.enum(ORDER_STATUSES).optional(),
  paymentStatus: vine.enum(PAYMENT_STATUSES).optional(),
  fulfilmentStatus: vine.enum(FULFILMENT_STATUSES).optional(),
  disputed: vine.boolean().optional(),
  ...pageMembers,
})
