import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LockCart } from '../../carts/index.ts'
import { ReleaseStock } from '../../inventory/index.ts'
import { PublishEvents, StaleError } from '../../outbox/index.ts'
import { ClosePaymentPage, MarkAttemptClosed } from '../../payments/index.ts'
import { FreeCoupons } from '../../promotions/index.ts'
import {
  BusyError,
  Clock,
  err,
  ok,
  transactResult,
  type OrderId,
  type Result,
  type Transaction,
} from '../../shared/index.ts'
import { changeOrder } from '../domain/order.ts'
import { readOrder, type OrderRecord } from '../queries/order_record.ts'
import { changeRecord } from './change_record.ts'
import { RefundRest } from './refund_rest.ts'

/** Why an order was not cancelled. Nothing was changed. */
export type CancelRefusal =
  'order_not_found' | 'order_state_conflict' | 'payment_provider_unavailable'

type Cancelling = 'expire' | 'cancel_by_customer' | 'cancel_by_staff'

/** What surrounds the cancelling in its transaction, from before its first lock. It rolls back what it refuses. */
type Within<TRefusal> = (
  trx: Transaction,
  cancel: () => Promise<Result<void, CancelRefusal>>
) => Promise<Result<void, CancelRefusal | TRefusal>>

/** How often the order is looked at again when it has changed before it could be locked. */
const LOOKS = 3

/**
 * Cancels an order that has not left yet: first nobody can pay it any more, then it is cancelled and its stock given
 * back. What was paid goes back. A crash in between leaves an order whose page is closed: the next try cancels it. An
 * order that changes meanwhile, by being paid for instance, is looked at again: what matters is what it has become.
 *
 * @throws BusyError when others kept the cart, or the stock, locked, or changed the order each time. Nothing was changed.
 */
@inject()
export class CancelOrder {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly closePaymentPage: ClosePaymentPage,
    private readonly lockCart: LockCart,
    private readonly markAttemptClosed: MarkAttemptClosed,
    private readonly refundRest: RefundRest,
    private readonly freeCoupons: FreeCoupons,
    private readonly releaseStock: ReleaseStock,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute<TRefusal = never>(
    orderId: OrderId,
    transition: Cancelling,
    within: Within<TRefusal> = (_trx, cancel) => cancel()
  ): Promise<Result<void, CancelRefusal | TRefusal>> {
    for (let look = 1; ; look++) {
      try {
        return await this.#lookAndCancel(orderId, transition, within)
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
        if (look === LOOKS) throw new BusyError({ cause: error })
      }
    }
  }

  async #lookAndCancel<TRefusal>(
    orderId: OrderId,
    transition: Cancelling,
    within: Within<TRefusal>
  ): Promise<Result<void, CancelRefusal | TRefusal>> {
    const order = await readOrder(this.db, orderId)
    if (!order) return err('order_not_found')
    if (!changeOrder(order, transition).ok) return err('order_state_conflict')
    if (order.paymentStatus === 'pending') {
      const refusal = await this.#closePage(order)
      if (refusal) return err(refusal)
    }
    return transactResult<void, CancelRefusal | TRefusal>(this.db, (trx) =>
      within(trx, () => this.#cancel(trx, order, transition))
    )
  }

  /** @throws StaleError when the page was paid, and the order has heard of it meanwhile */
  async #closePage({ id, version }: OrderRecord): Promise<CancelRefusal | null> {
    const closed = await this.closePaymentPage.execute(id)
    if (closed.ok) return null
    if (closed.error === 'unavailable') return 'payment_provider_unavailable'
    const order = await readOrder(this.db, id)
    if (order?.version !== version) throw changed(id)
    return 'order_state_conflict'
  }

  /** Locks cart → order → payment → coupon → stock, and looks at the order again before it writes. */
  async #cancel(
    trx: Transaction,
    { id, cartId, paymentStatus: readStatus }: OrderRecord,
    transition: Cancelling
  ): Promise<Result<void, CancelRefusal>> {
    await this.lockCart.execute(trx, cartId)
    const order = await readOrder(trx, id)
    if (!order) return err('order_not_found')
    // The provider told us of the closed page before we came to it.
    if (order.status === 'cancelled') return ok()
    if (order.paymentStatus !== readStatus) throw changed(id)
    if (!changeOrder(order, transition).ok) return err('order_state_conflict')
    const event = await changeRecord(trx, order, transition, this.clock.now())
    await this.markAttemptClosed.execute(trx, id)
    if (order.captured > order.refunded) await this.refundRest.execute(trx, id, 'order_cancelled')
    if (order.hasCoupons && order.paymentStatus === 'pending') {
      await this.freeCoupons.execute(trx, id, this.clock.now())
    }
    const stockEvents = await this.releaseStock.execute(trx, id)
    await this.publishEvents.execute(trx, [event, ...stockEvents])
    return ok()
  }
}

function changed(id: OrderId): StaleError {
  return new StaleError(`Order ${id} has changed since it was read`)
}
