import vine from '@vinejs/vine'
import { STOCK_POLICIES } from '@holdfast/domain/inventory'
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

const isDay = vine.createRule((value, _options, field) => {
  if (typeof value === 'string' && !isCalendarDay(value)) {
    field.report('The {{ field }} field must be a day, as in 2026-12-03', 'day', field)
  }
})

/** Not the 31st of February, which `Date` takes for a day in March. */
function isCalendarDay(text: string): boolean {
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export const stockPolicyValidator = vine.create({
  policy: vine.enum(STOCK_POLICIES),
  limit: units().range([1, MOST_UNITS]).optional(),
  locationId: id().optional(),
  releasesOn: vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .use(isDay())
    .optional(),
})

export const lowStockValidator = vine.create({
  lowStockAt: units().range([0, MOST_UNITS]).nullable(),
})

export const listStockValidator = vine.create({
  variantId: id().optional(),
  locationId: id().optional(),
  ...pageMembers,
})

export const pageValidator = vine.create(pageMembers)
