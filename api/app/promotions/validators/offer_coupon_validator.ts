import vine from '@vinejs/vine'
import { text } from '#app/shared/text_rule'

const whole = (min: number, max: number) =>
  vine.number({ strict: true }).withoutDecimals().range([min, max])

const time = () => vine.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)

const SUM = 1_000_000_000
const LIMIT = 10_000_000

export const offerCouponValidator = vine.create({
  code: text(40).minLength(1).optional(),
  kind: vine.enum(['percentage', 'amount', 'free_shipping']),
  basisPoints: whole(1, 10_000).optional(),
  amount: whole(1, SUM).optional(),
  currency: vine.enum(['GBP', 'EUR', 'USD']).optional(),
  minimumSpend: whole(0, SUM).optional(),
  categoryIds: vine.array(vine.string().uuid()).maxLength(100).optional(),
  productIds: vine.array(vine.string().uuid()).maxLength(100).optional(),
  perCustomerLimit: whole(1, LIMIT).optional(),
  totalLimit: whole(1, LIMIT).optional(),
  stackable: vine.boolean({ strict: true }).optional(),
  validFrom: time().optional(),
  validUntil: time().optional(),
})
