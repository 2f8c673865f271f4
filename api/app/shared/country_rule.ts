import vine from '@vinejs/vine'
import { COUNTRIES } from '@holdfast/domain/shipping'

const assigned = vine.createRule((value, _options, field) => {
  if (typeof value === 'string' && !COUNTRIES.has(value)) {
    field.report(
      'The {{ field }} field must be a country, as in ISO 3166-1 alpha-2',
      'country',
      field
    )
  }
})

/** A country by its two capital letters. */
export function country() {
  return vine
    .string()
    .regex(/^[A-Z]{2}$/)
    .use(assigned())
}
