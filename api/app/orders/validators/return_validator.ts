import vine from '@vinejs/vine'
import { RETURN_REASONS } from '@holdfast/domain/orders'
import { text } from '#app/shared/text_rule'

/** No line of an order has more units, and no order more lines. */
const MOST_UNITS = 10_000
const MOST_LINES = 500

export const units = (least: 0 | 1) =>
  vine.number({ strict: true }).withoutDecimals().min(least).max(MOST_UNITS)

/** Some lines of an order, with what is said of each. */
export const lines = <TLine extends Parameters<typeof vine.array>[0]>(line: TLine) =>
  vine.array(line).minLength(1).maxLength(MOST_LINES)

export const requestReturnValidator = vine.create({
  lines: lines(
    vine.object({
      lineId: vine.string().uuid(),
      quantity: units(1),
      reason: vine.enum(RETURN_REASONS),
    })
  ),
  note: text(1000).optional(),
})
