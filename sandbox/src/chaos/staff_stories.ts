import type { Placed, Shopper } from './shopper.ts'
import { Staff, type Units } from './staff.ts'
import type { Story } from './stories.ts'

/** An order that is in the books as paid, with somebody who sees to it. */
interface Case {
  readonly order: Placed
  readonly lines: readonly Units[]
  readonly staff: Staff
}

/** Somebody buys, and staff see to the order once they can see that it is paid. */
function sold(then: (shopper: Shopper, sale: Case) => Promise<void>): Story {
  return async (shopper) => {
    const order = await shopper.placeOrder()
    if (!order || !(await shopper.pay(order))) return
    const staff = await Staff.signIn(shopper.around, shopper.random.fork(1))
    const lines = await staff.waitUntilPaid(order.id)
    if (lines) await then(shopper, { order, lines, staff })
  }
}

const isSent = sold(async (shopper, { order, lines, staff }) => {
  const [first] = lines
  if (first && shopper.random.happens(0.4)) await staff.ship(order.id, [{ ...first, quantity: 1 }])
  await staff.ship(order.id)
})

/** Two people pack the same order. */
const isSentByTwo = sold(async (shopper, { order, staff }) => {
  const other = await Staff.signIn(shopper.around, shopper.random.fork(2))
  const [one, two] = await Promise.all([staff.ship(order.id), other.ship(order.id)])
  if (one && two) shopper.around.told.broken(`sent_twice: all of order ${order.id} left twice`)
})

export const isRefundedInParts = sold(async (shopper, { order, lines, staff }) => {
  const [first] = lines
  await staff.refund(order.id, { amount: 50 })
  if (first) await staff.refund(order.id, { lines: [{ lineId: first.lineId, quantity: 1 }] })
  if (shopper.random.happens(0.5)) await staff.refund(order.id, { shipping: {} })
  if (shopper.random.happens(0.5)) await staff.refund(order.id)
})

/** Two people give all the money back. */
export const isRefundedByTwo = sold(async (shopper, { order, staff }) => {
  const other = await Staff.signIn(shopper.around, shopper.random.fork(2))
  const [one, two] = await Promise.all([staff.refund(order.id), other.refund(order.id)])
  if (one && two)
    shopper.around.told.broken(`promised_twice: all of order ${order.id} goes back twice`)
})

const isCancelled = sold(async (_shopper, { order, staff }) => {
  await staff.cancel(order.id)
})

const isCancelledAsItLeaves = sold(async (shopper, { order, staff }) => {
  const other = await Staff.signIn(shopper.around, shopper.random.fork(2))
  const [sent, cancelled] = await Promise.all([staff.ship(order.id), other.cancel(order.id)])
  if (sent && cancelled) shopper.around.told.broken(`sent_and_cancelled: order ${order.id} is both`)
})

/** One piece is broken: it is cancelled, and the rest leaves. */
const losesAUnit = sold(async (shopper, { order, lines, staff }) => {
  const [first] = lines
  if (!first) return
  if (await staff.cancel(order.id, [{ ...first, quantity: 1 }])) await staff.ship(order.id)
  else await shopper.cancel(order)
})

/** Half of what comes back can be sold again. */
const comesBack = sold(async (shopper, { order, lines, staff }) => {
  if (!(await staff.ship(order.id))) return
  const asked = await shopper.sendBack(order, lines)
  if (!asked || !(await staff.approve(asked))) return
  const received = lines.map(({ lineId, quantity }) => ({
    lineId,
    received: quantity,
    restocked: Math.floor(quantity / 2),
  }))
  await staff.receive(asked, { lines: received, refund: 'units' })
})

/** Staff refund in the shop while somebody else does so in the provider's dashboard. */
const isRefundedElsewhere = sold(async (shopper, { order, staff }) => {
  const amount = shopper.random.happens(0.5) ? 100 : undefined
  await Promise.all([
    shopper.isRefundedAtTheProvider(order, amount),
    staff.refund(order.id, { amount: 50 }),
  ])
})

const contestsThePayment = sold(async (shopper, { order, staff }) => {
  await shopper.contest(order)
  await staff.refund(order.id, { amount: 50 })
})

/** More is on the order than on the shelf since some of it broke: what is not there cannot leave. */
export const breaksBeforeItLeaves = sold(async (shopper, { order, staff }) => {
  await shopper.around.warehouse.breakAll()
  await staff.ship(order.id)
})

/** Stories of staff and how often each is chosen. */
export const STAFF_STORIES: readonly (readonly [times: number, story: Story])[] = [
  [3, isSent],
  [1, isSentByTwo],
  [2, isRefundedInParts],
  [1, isRefundedByTwo],
  [1, isCancelled],
  [1, isCancelledAsItLeaves],
  [1, losesAUnit],
  [2, comesBack],
  [1, isRefundedElsewhere],
  [1, contestsThePayment],
]
