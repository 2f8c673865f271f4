import type { FieldError } from '#shared/api/errors.ts'
import type { Returnable, ReturnRequest } from '#shared/api/types.ts'

/** Errors and values by the names of the form's fields: `quantity.<line>`, `reason.<line>`, `note`. */
export type ReturnFields = Record<string, string>

export interface ReturnForm {
  key: string
  values: ReturnFields
  request: ReturnRequest
}

/**
 * Reads the form in which a shopper asks to send something back. Nothing is judged here: the API
 * says what is wrong, line by line. A line whose number is empty or 0 is not asked for.
 */
export function readReturnForm(form: FormData): ReturnForm {
  const values: ReturnFields = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = value.trim()
  }
  const lines = Object.keys(values)
    .filter((name) => name.startsWith('quantity.') && !isNone(values[name]))
    .map((name) => {
      const lineId = name.slice('quantity.'.length)
      const reason = values[`reason.${lineId}`] ?? ''
      return { lineId, quantity: Number(values[name]), reason }
    })
  const request: ReturnRequest = values.note ? { lines, note: values.note } : { lines }
  return { key: values.key ?? '', values, request }
}

function isNone(quantity: string | undefined): boolean {
  return quantity === undefined || /^0*$/.test(quantity)
}

/** Places the API's errors, which go by the index of a line, at the fields they are about. */
export function returnErrors(
  errors: readonly FieldError[],
  { lines }: ReturnRequest,
  returnable: readonly Returnable[]
): ReturnFields {
  const placed: ReturnFields = {}
  for (const { pointer, message } of errors) {
    const [, list, index, member] = pointer.split('/')
    const line = list === 'lines' && index !== undefined ? lines[Number(index)] : undefined
    if (line === undefined) {
      if (list === 'note') placed.note ??= 'Please say it in at most 1,000 characters.'
      continue
    }
    if (member === 'reason') placed[`reason.${line.lineId}`] ??= 'Choose why it goes back.'
    else placed[`quantity.${line.lineId}`] ??= quantityWords(line.lineId, returnable) ?? message
  }
  return placed
}

function quantityWords(lineId: string, returnable: readonly Returnable[]): string | null {
  const left = returnable.find((line) => line.lineId === lineId)?.quantity
  if (left === undefined) return null
  return left === 1
    ? 'Enter 1, or leave it empty: one can be sent back now.'
    : `Enter a whole number up to ${left}: that many can be sent back now.`
}
