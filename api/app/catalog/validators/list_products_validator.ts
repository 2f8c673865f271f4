import vine from '@vinejs/vine'
import { PRODUCT_SORTS } from '@holdfast/domain/catalog'
import { text } from '#app/shared/text_rule'

const MOST_VALUES = 40
const HIGHEST_PRICE = 1_000_000_000

/** One value or several: `filter[colour]=red&filter[colour]=blue`. */
const values = vine
  .array(text(60).minLength(1))
  .minLength(1)
  .maxLength(MOST_VALUES)
  .parse((value) => (typeof value === 'string' ? [value] : value))

/** The query of the listing. What it does not know (a campaign's tags, say) it does not look at. */
export const listProductsValidator = vine.create({
  q: text(200).optional(),
  category: text(200).optional(),
  minPrice: vine.number().withoutDecimals().range([0, HIGHEST_PRICE]).optional(),
  maxPrice: vine.number().withoutDecimals().range([0, HIGHEST_PRICE]).optional(),
  inStock: vine.boolean().optional(),
  sort: vine.enum(PRODUCT_SORTS).optional(),
  page: vine.number().withoutDecimals().range([1, 10_000]).optional(),
  perPage: vine.number().withoutDecimals().range([1, 96]).optional(),
  filter: vine.record(values).optional(),
})
