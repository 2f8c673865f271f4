import { inject } from '@adonisjs/core'
import { CloseCart, LockCart } from '../../carts/index.ts'
import { ReclaimStock } from '../../inventory/index.ts'
import type { DomainEvent } from '../../outbox/index.ts'
import { ApplySessionState, type PaymentSession, type RefundReason } from '../../payments/index.ts'
import { RetakeCoupons } from '../../promotions/index.ts'
import { Clock, ok, transactResult, type Result, type Transaction } from '../../shared/index.ts'
import { canChange } from '../domain/order.ts'
import { hasOtherOrder } from '../queries/has_other_order.ts'
import type { OrderRecord } from '../queries/order_record.ts'
import { changeRecord } from './change_record.ts'
import { RefundRest } from './refund_rest.ts'

/**
 * Money for an order that is cancelled. Where only the time had run out, the cart has no other order, and the stock is
 * still there, the order lives again at the price that was agreed; otherwise the money is booked and goes back in full.
 */
@inject()
export class TakeLatePayment {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly closeCart: CloseCart,
    private readonly applySession: ApplySessionState,
    private readonly retakeCoupons: RetakeCoupons,
    private readonly reclaimStock: ReclaimStock,
    private readonly refundRest: RefundRest
  ) {}

  /** @returns events that the caller publishes in the same transaction */
  async execute(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord
  ): Promise<DomainEvent[]> {
    await this.lockCart.execute(trx, order.cartId)
    if (!canChange(order, 'pay_after_expiry') || (await hasOtherOrder(trx, order))) {
      return this.#giveBack(trx, session, order, 'order_cancelled')
    }
    const revived = await transactResult(trx, (attempt) => this.#revive(attempt, session, order))
    return revived.ok ? revived.value : this.#giveBack(trx, session, order, 'out_of_stock')
  }

  /** All of it, or, where stock is short, nothing. */
  async #revive(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord
  ): Promise<Result<DomainEvent[], unknown>> {
    const now = this.clock.now()
    await this.closeCart.execute(trx, order.cartId)
    const event = await changeRecord(trx, order, 'pay_after_expiry', now)
    await this.applySession.execute(trx, session, now)
    if (order.hasCoupons) await this.retakeCoupons.execute(trx, order.id)
    const reclaimed = await this.reclaimStock.execute(trx, order.id)
    return reclaimed.ok ? ok([event, ...reclaimed.value]) : reclaimed
  }

  async #giveBack(
    trx: Transaction,
    session: PaymentSession,
    order: OrderRecord,
    reason: RefundReason
  ): Promise<DomainEvent[]> {
    const now = this.clock.now()
    const event = await changeRecord(trx, order, 'take_stray_payment', now)
    const { paymentId } = await this.applySession.execute(trx, session, now)
    if (paymentId) await this.refundRest.execute(trx, order.id, reason)
    return [event]
  }
}
