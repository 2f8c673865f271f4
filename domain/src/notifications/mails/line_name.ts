import type { OrderLineView } from '../../orders/index.ts'

/** What a line is called, with what was chosen of it where its name does not say so. */
export function lineName({ name, options }: Pick<OrderLineView, 'name' | 'options'>): string {
  const chosen = Object.values(options)
  return chosen.length > 0 && !chosen.every((value) => name.includes(value))
    ? `${name}, ${chosen.join(', ')}`
    : name
}
