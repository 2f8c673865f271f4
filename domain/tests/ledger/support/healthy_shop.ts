import { CancelOrder } from '../../../src/orders/index.ts'
import type { OrderId } from '../../../src/shared/index.ts'
import type { TestShop } from '../../support/test_shop.ts'
import { approvedReturn, askBack, receiveReturn, shipOrder } from '../../support/fulfilment.ts'
import { giveAway } from './give_away.ts'
import { buyFromAbroad, buyWithCoupon } from './other_prices.ts'
import { contest, payTwice, refundSome, ship } from './later_life.ts'

/** Orders by what has become of them: at least one of every kind there is. */
export type HealthyShop = Readonly<Record<keyof Awaited<ReturnType<typeof live>>, OrderId>>

/** Fills a shop with every kind of order, all of them as they should be, and nothing left undone. */
export async function live(shop: TestShop) {
  await shop.clear()
  const paid = async (wanted = {}) => {
    const { orderId } = await shop.placeOrder(wanted)
    await shop.pay(orderId)
    await shop.hear()
    return orderId
  }
  const byBank = async (debit: 'succeeds' | 'fails') => {
    const { orderId } = await shop.placeOrder()
    const session = await shop.pay(orderId, { debit })
    await shop.hear()
    return { orderId, session }
  }

  const expired = await shop.placeOrder()
  shop.sandbox.stripe.clock.advance(36 * 60)
  await shop.expire()
  await shop.hear()

  const superseded = await shop.placeOrder()
  const unpaid = await shop.place(superseded.cartToken, 'grace@example.com')

  const cancelled = await paid()
  await (await shop.make(CancelOrder)).execute(cancelled, 'cancel_by_customer')

  const failed = await byBank('fails')
  shop.sandbox.stripe.control.settle(failed.session, 'fails')
  await shop.hear()

  const short = await shop.placeOrder({ quantity: 4 })
  await shop.pay(short.orderId)
  await shop.hear()
  await shop.sellOut(short.variantIds)

  const sent = await paid({ lines: 2, quantity: 3 })
  await ship(shop.db, sent)
  const refunded = await paid()
  await refundSome(shop.db, refunded)
  const disputed = await paid()
  await contest(shop.db, disputed)
  const paidTwice = await paid()
  await payTwice(shop.db, paidTwice)

  const returned = await paid({ quantity: 3 })
  await shipOrder(shop, returned)
  await receiveReturn(shop, await approvedReturn(shop, returned, 1))
  await askBack(shop, returned, [1])

  const { orderId: plain, variantIds } = await shop.placeOrder()
  const [onSale] = variantIds
  if (!onSale) throw new Error('Nothing is on sale')

  const orders = {
    expired: expired.orderId,
    superseded: superseded.orderId,
    unpaid: unpaid.orderId,
    alsoUnpaid: plain,
    withCoupon: await buyWithCoupon(shop, onSale),
    abroad: await buyFromAbroad(shop, onSale),
    processing: (await byBank('succeeds')).orderId,
    failed: failed.orderId,
    paid: await paid({ lines: 2, quantity: 3 }),
    cancelled,
    short: short.orderId,
    sent,
    returned,
    refunded,
    disputed,
    paidTwice,
    free: await giveAway(shop),
  }
  await shop.hear()
  return orders
}
