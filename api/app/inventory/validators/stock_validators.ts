import vine from '@vinejs/vine'
import { pageMembers } from '#app/shared/paging'
import { text } from '#app/shared/text_rule'

/** More units than any shelf holds; a figure above it is a slip of the finger. */
const MOST_UNITS = 1_000_000
const MOST_LINES = 500

const units = () => vine.number({ strict: true }).withoutDecimals()
const id = () => vine.string().uuid().toLowerCase()

export const correctionValidator = vine.create({
  kind: vine.enum(['receipt', 'adjustment', 'count', 'damage'] as const),
  reference: text(200).minLength(1),
  locationId: id().optional(),
  lines: vine
    .array(
      vine.object({
        variantId: id(),
        quantity: units().range([-MOST_UNITS, MOST_UNITS]),
      })
    )
    .minLength(1)
    .maxLength(MOST_LINES)
    .distinct('variantId'),
})

export const backorderLimitValidator = vine.create({ limit: units().range([0, MOST_UNITS]) })

export const listStockValidator = vine.create({
  variantId: id().optional(),
  locationId: id().optional(),
  ...pageMembers,
})

export const pageValidator = vine.create(pageMembers)
