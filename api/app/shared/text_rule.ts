import vine from '@vinejs/vine'

/** Refuses what PostgreSQL cannot store and no shopper means: U+0000 and lone surrogates. */
export const readableText = vine.createRule((value, _options, field) => {
  if (typeof value !== 'string') return
  if (value.includes('\u0000') || !value.isWellFormed()) {
    field.report('The {{ field }} field holds characters that cannot be stored', 'text', field)
  }
})

/** A string as every endpoint takes it: trimmed, readable, at most `maxLength` characters. */
export function text(maxLength: number) {
  return vine.string().trim().maxLength(maxLength).use(readableText())
}
