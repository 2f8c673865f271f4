import { inject } from '@adonisjs/core'
import { CloseCart, LockCart } from '../../carts/index.ts'
import { AllocateStock, ReleaseStock } from '../../inventory/index.ts'
import { PublishEvents, type DomainEvent } from '../../outbox/index.ts'
import {
  ApplySessionState,
  HasLivePageQuery,
  RequestRefund,
  type PaymentSession,
} from '../../payments/index.ts'
import { FreeCoupons } from '../../promotions/index.ts'
import { Clock, type Transaction } from '../../shared/index.ts'
import { settlementOf } from '../domain/settlement.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { changeRecord } from './change_record.ts'
import { TakeLatePayment } from './take_late_payment.ts'

/**
 * Makes an order follow its payment page. Both were read without a lock, the page at the provider's; the order is
 * written only if it is still the same, and the same page settles nothing twice. Locks cart → order → payment → coupon → stock.
 *
 * @throws StaleError when the order has changed since it was read. Nothing was written; look again.
 */
@inject()
export class SettlePayment {
  constructor(
    private readonly clock: Clock,
    private readonly closeCart: CloseCart,
    private readonly lockCart: LockCart,
    private readonly applySession: ApplySessionState,
    private readonly hasLivePage: HasLivePageQuery,
    private readonly requestRefund: RequestRefund,
    private readonly freeCoupons: FreeCoupons,
    private readonly allocateStock: AllocateStock,
    private readonly releaseStock: ReleaseStock,
    private readonly takeLatePayment: TakeLatePayment,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(trx: Transaction, session: PaymentSession, order: OrderRecord): Promise<void> {
    const events = await this.#settle(trx, session, order)
    await this.publishEvents.execute(trx, events)
  }

  #settle(trx: Transaction, session: PaymentSession, order: OrderRecord): Promise<DomainEvent[]> {
    const transition = settlementOf(session.standing, order)
    switch (transition) {
      case 'pay':
      case 'await_bank_payment':
        return this.#take(trx, session, order, transition)
      case 'pay_after_expiry':
      case 'take_stray_payment':
        return this.takeLatePayment.execute(trx, session, order)
      case 'expire':
      case 'fail_payment':
        return this.#cancel(trx, session, order, transition)
      default:
        return this.#note(trx, session, order)
    }
  }

  /** Closing the cart locks it too: a cart whose order is being paid is not placed again. */
  async #take(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord,
    transition: 'pay' | 'await_bank_payment'
  ): Promise<DomainEvent[]> {
    const now = this.clock.now()
    await this.closeCart.execute(trx, order.cartId)
    const event = await changeRecord(trx, order, transition, now)
    await this.applySession.execute(trx, session, now)
    if (transition === 'pay') await this.allocateStock.execute(trx, order.id)
    return [event]
  }

  /** Nobody can pay on this page any more; the order and its stock go only if there is no other. */
  async #cancel(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord,
    transition: 'expire' | 'fail_payment'
  ): Promise<DomainEvent[]> {
    const now = this.clock.now()
    await this.lockCart.execute(trx, order.cartId)
    if (await this.hasLivePage.execute(trx, session)) return this.#note(trx, session, order)
    const event = await changeRecord(trx, order, transition, now)
    await this.applySession.execute(trx, session, now)
    if (order.hasCoupons) await this.freeCoupons.execute(trx, order.id, now)
    return [event, ...(await this.releaseStock.execute(trx, order.id))]
  }

  /** The order stays as it is. Money that it did not wait for is its second payment, and goes back. */
  async #note(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord
  ): Promise<DomainEvent[]> {
    const { paymentId } = await this.applySession.execute(trx, session, this.clock.now())
    if (paymentId) {
      const reason = 'duplicate'
      await this.requestRefund.execute(trx, { orderId: order.id, paymentId, reason })
    }
    return []
  }
}
