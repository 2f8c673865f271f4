import type { Shopper } from './shopper.ts'
import { STAFF_STORIES } from './staff_stories.ts'

/** What a person does from the filled cart on, and what becomes of it. */
export type Story = (shopper: Shopper) => Promise<void>

const paysByCard: Story = async (shopper) => {
  const order = await shopper.placeOrder()
  if (!order) return
  await shopper.pay(order)
  if (shopper.random.happens(0.5)) await shopper.repeat(order)
}

const isDeclinedFirst: Story = async (shopper) => {
  const order = await shopper.placeOrder()
  if (!order) return
  await shopper.decline(order)
  await shopper.pay(order)
}

export const paysByBank =
  (debit: 'succeeds' | 'fails'): Story =>
  async (shopper) => {
    const order = await shopper.placeOrder()
    if (order) await shopper.pay(order, { debit })
  }

const abandons: Story = async (shopper) => {
  await shopper.placeOrder()
}

const cancels: Story = async (shopper) => {
  const order = await shopper.placeOrder()
  if (!order) return
  if (shopper.random.happens(0.4)) await shopper.pay(order)
  await shopper.cancel(order)
}

const cancelsWhilePaying: Story = async (shopper) => {
  const order = await shopper.placeOrder()
  if (order) await Promise.all([shopper.pay(order), shopper.cancel(order)])
}

const clicksTwice: Story = async (shopper) => {
  const key = shopper.newKey()
  const [one, other] = await Promise.all([shopper.placeOrder(key), shopper.placeOrder(key)])
  if (one && other && one.id !== other.id) {
    shopper.around.told.broken(`double_click: one key gave the orders ${one.id} and ${other.id}`)
  }
  const order = one ?? other
  if (order) await shopper.pay(order)
}

/** Goes back, changes the cart, places again, and has both pages open. */
const changesHerMind: Story = async (shopper) => {
  const first = await shopper.placeOrder()
  if (!first) return
  await shopper.changeCart()
  const second = await shopper.placeOrder()
  await shopper.pay(first)
  if (second && second.id !== first.id) await shopper.pay(second)
}

const paysTheOldPageMeanwhile: Story = async (shopper) => {
  const first = await shopper.placeOrder()
  if (!first) return
  await shopper.changeCart()
  const [second] = await Promise.all([shopper.placeOrder(), shopper.pay(first)])
  if (second) await shopper.pay(second)
}

/** Everybody has heard of a coupon that few may use. */
export const paysWithTheLastUse: Story = async (shopper) => {
  for (const coupon of shopper.around.coupons) await shopper.enterCoupon(coupon)
  const order = await shopper.placeOrder()
  if (order) await shopper.pay(order)
}

/** Stories and how often each is chosen. */
const STORIES: readonly (readonly [times: number, story: Story])[] = [
  [8, paysByCard],
  [2, isDeclinedFirst],
  [2, paysByBank('succeeds')],
  [1, paysByBank('fails')],
  [2, abandons],
  [2, cancels],
  [2, cancelsWhilePaying],
  [3, clicksTwice],
  [2, changesHerMind],
  [2, paysTheOldPageMeanwhile],
  [1, paysWithTheLastUse],
  ...STAFF_STORIES,
]

export const EVERY_STORY: readonly Story[] = STORIES.flatMap(([times, story]) =>
  Array.from({ length: times }, () => story)
)
