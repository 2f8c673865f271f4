import { inject } from '@adonisjs/core'
import { CloseCart } from '../../carts/index.ts'
import { AllocateStock, type InsufficientStock, ReserveStock } from '../../inventory/index.ts'
import { type DomainEvent, PublishEvents } from '../../outbox/index.ts'
import { StartPaymentAttempt } from '../../payments/index.ts'
import { type CouponRefusal, TakeCoupons } from '../../promotions/index.ts'
import { err, ok, type OrderId, type Result, type Transaction } from '../../shared/index.ts'
import { orderEvent } from '../events.ts'
import { type BooksChanged, insertOrder, type NewOrder } from './insert_order.ts'

/** What the new order takes the place of. */
export interface Superseded {
  readonly orderId: OrderId
  readonly hasCoupons: boolean
  readonly events: readonly DomainEvent[]
}

/**
 * Writes everything that placing an order leaves behind: the order, its payment attempt, its coupon uses, its reservation,
 * its events. An order that costs nothing is settled on the spot. The caller holds the cart; stock is locked last.
 */
@inject()
export class WriteOrder {
  constructor(
    private readonly startPaymentAttempt: StartPaymentAttempt,
    private readonly takeCoupons: TakeCoupons,
    private readonly reserveStock: ReserveStock,
    private readonly allocateStock: AllocateStock,
    private readonly closeCart: CloseCart,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(
    trx: Transaction,
    order: NewOrder,
    superseded: Superseded | null
  ): Promise<Result<void, InsufficientStock | CouponRefusal | BooksChanged>> {
    const { id, quote } = order
    const { cart, total } = quote
    const isFree = total.amount === 0
    if (!(await insertOrder(trx, order))) return err({ code: 'books_changed' })
    if (isFree) {
      await this.closeCart.execute(trx, cart.id)
    } else {
      const { number: orderNumber, payUntil } = order
      await this.startPaymentAttempt.execute(trx, { orderId: id, orderNumber, total, payUntil })
    }
    const taken = await this.takeCoupons.execute(trx, {
      orderId: id,
      cartId: cart.id,
      email: order.checkout.email,
      uses: cart.coupons.flatMap(({ id: couponId, discount, reason }) =>
        couponId !== null && reason === null ? [{ couponId, discount: discount.amount }] : []
      ),
      replaces: superseded?.hasCoupons ? superseded.orderId : null,
      now: order.placedAt,
    })
    if (!taken.ok) return taken
    await this.publishEvents.execute(trx, [
      ...(superseded?.events ?? []),
      orderEvent('orders.placed', { id, version: 1 }),
      ...(isFree ? [orderEvent('orders.paid', { id, version: 2 })] : []),
    ])
    // Whoever buys the same waits from here to COMMIT: nothing stands between that could come before.
    const reserved = await this.reserveStock.execute(trx, {
      orderId: id,
      cartId: cart.id,
      lines: cart.lines,
      replaces: superseded?.orderId,
    })
    if (!reserved.ok) return reserved
    if (isFree) await this.allocateStock.execute(trx, id)
    await this.publishEvents.execute(trx, reserved.value)
    return ok()
  }
}
