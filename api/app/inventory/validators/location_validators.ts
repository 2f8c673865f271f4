import vine from '@vinejs/vine'
import { country } from '#app/shared/country_rule'
import { text } from '#app/shared/text_rule'

const name = () => text(100).minLength(1)
const lowStockAt = () => vine.number({ strict: true }).withoutDecimals().range([0, 1_000_000])
const priority = () => vine.number({ strict: true }).withoutDecimals().range([0, 1000])

export const addLocationValidator = vine.create({
  code: text(30).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: name(),
  country: country().optional(),
  priority: priority().optional(),
  lowStockAt: lowStockAt().optional(),
})

export const changeLocationValidator = vine.create({
  name: name().optional(),
  country: country().nullable().optional(),
  priority: priority().optional(),
  lowStockAt: lowStockAt().nullable().optional(),
  active: vine.boolean({ strict: true }).optional(),
})
