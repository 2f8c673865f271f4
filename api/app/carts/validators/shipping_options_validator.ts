import vine from '@vinejs/vine'
import { country } from '#app/shared/country_rule'
import { text } from '#app/shared/text_rule'

export const shippingOptionsValidator = vine.create({
  country: country(),
  region: text(100).optional(),
})
