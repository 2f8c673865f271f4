import vine from '@vinejs/vine'
import { country } from '#app/shared/country_rule'

export const shippingOptionsValidator = vine.create({ country: country() })
