import vine from '@vinejs/vine'
import { MAX_QUANTITY } from '@holdfast/domain/carts'

const quantity = () => vine.number({ strict: true }).withoutDecimals().min(1).max(MAX_QUANTITY)

export const addLineValidator = vine.create({
  variantId: vine.string().uuid(),
  quantity: quantity(),
})

export const changeLineValidator = vine.create({ quantity: quantity() })
