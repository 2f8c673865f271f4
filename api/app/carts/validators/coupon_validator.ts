import vine from '@vinejs/vine'
import { MAX_CODE_LENGTH } from '@holdfast/domain/promotions'
import { text } from '#app/shared/text_rule'

export const couponValidator = vine.create({ code: text(MAX_CODE_LENGTH).minLength(1) })
