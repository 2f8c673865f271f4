import { newId, type OrderLineId, parseId } from '@holdfast/domain/shared'
import { invalid, type Problem } from '#app/shared/problem'

/** What is wrong with one of the lines that were asked for, by its index. */
export type LineRefusal =
  | {
      readonly code:
        | 'order_line_unknown'
        | 'order_line_repeated'
        | 'return_line_unknown'
        | 'restocked_exceeds_received'
      readonly index: number
    }
  | {
      readonly code: 'quantity_exceeds_left' | 'quantity_exceeds_sent'
      readonly index: number
      readonly left: number
    }
  | { readonly code: 'received_exceeds_asked'; readonly index: number; readonly asked: number }

/** 422 with a pointer to the line. Nothing was changed. */
export function lineProblem(refusal: LineRefusal): Problem {
  const { member, message } = wordsFor(refusal)
  const pointer = `/lines/${refusal.index}/${member}`
  return invalid({ pointer, code: refusal.code, message })
}

function wordsFor(refusal: LineRefusal): { member: string; message: string } {
  switch (refusal.code) {
    case 'order_line_unknown':
      return { member: 'lineId', message: 'The order has no such line' }
    case 'return_line_unknown':
      return { member: 'lineId', message: 'The return has no such line' }
    case 'order_line_repeated':
      return { member: 'lineId', message: 'Each line is named once' }
    case 'quantity_exceeds_left':
      return {
        member: 'quantity',
        message: `Of this line ${refusal.left} can be sent or cancelled`,
      }
    case 'quantity_exceeds_sent':
      return { member: 'quantity', message: `Of this line ${refusal.left} can be sent back now` }
    case 'received_exceeds_asked':
      return { member: 'received', message: `Of this line ${refusal.asked} were to come back` }
    case 'restocked_exceeds_received':
      return { member: 'restocked', message: 'Only what came can be sold again' }
  }
}

/** The id of a line as a body names it. One that no line can have stands for a line that there is not. */
export function lineIdOf({ lineId }: { readonly lineId: string }): OrderLineId {
  return parseId<OrderLineId>(lineId) ?? newId<OrderLineId>()
}
