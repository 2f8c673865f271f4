import type { OrderLine } from '#shared/api/types.ts'

type Units = Pick<OrderLine, 'quantity' | 'shipped' | 'returned' | 'cancelled'>

/** What became of a line's units, in words; nothing while there is nothing to tell. */
export function lineProgress({ quantity, shipped, returned, cancelled }: Units): string[] {
  const parts: string[] = []
  if (shipped > 0) parts.push(shipped === quantity ? 'Sent' : `${shipped} of ${quantity} sent`)
  if (cancelled > 0) parts.push(`${share(cancelled, quantity)} cancelled, and will not be sent`)
  if (returned > 0) parts.push(`${share(returned, quantity)} came back`)
  return parts
}

function share(units: number, quantity: number): string {
  if (units < quantity) return `${units} of ${quantity}`
  return quantity === 1 ? 'This one' : `All ${quantity}`
}
