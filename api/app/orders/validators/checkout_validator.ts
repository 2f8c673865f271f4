import vine from '@vinejs/vine'
import { country } from '#app/shared/country_rule'
import { text } from '#app/shared/text_rule'

const address = () =>
  vine.object({
    name: text(200).minLength(1),
    line1: text(200).minLength(1),
    line2: text(200).optional(),
    city: text(100).minLength(1),
    region: text(100).optional(),
    postcode: text(20).optional(),
    country: country(),
  })

const PHONE = /^\+?[0-9][0-9 ()./-]{3,28}[0-9]$/

export const checkoutValidator = vine.create({
  email: text(254).email(),
  phone: text(30).regex(PHONE).optional(),
  shippingAddress: address(),
  billingAddress: address().optional(),
  shippingOption: text(50).minLength(1),
  expectedTotal: vine
    .object({
      amount: vine.number({ strict: true }).withoutDecimals().min(0).max(Number.MAX_SAFE_INTEGER),
      currency: vine.enum(['GBP', 'EUR', 'USD']),
    })
    .optional(),
})
