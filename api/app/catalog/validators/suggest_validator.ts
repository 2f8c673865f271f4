import vine from '@vinejs/vine'
import { text } from '#app/shared/text_rule'

/** What has been typed so far. */
export const suggestValidator = vine.create({ q: text(200).optional() })
