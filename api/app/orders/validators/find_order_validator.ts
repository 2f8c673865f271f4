import vine from '@vinejs/vine'
import { text } from '#app/shared/text_rule'

export const findOrderValidator = vine.create({
  number: text(40).minLength(1),
  email: text(254).email(),
})
