import vine from '@vinejs/vine'
import { text } from '#app/shared/text_rule'

export const signInValidator = vine.create({
  returnTo: text(1_000).optional(),
})
