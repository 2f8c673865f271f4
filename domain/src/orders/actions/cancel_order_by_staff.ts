import { inject } from '@adonisjs/core'
import { err, ok, type OrderId, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import { CancelOrder, type CancelRefusal } from './cancel_order.ts'

/**
 * Cancels an order that has not left, as staff ask for it: once, and written down in the transaction that cancels. A
 * repeat is answered before the payment provider is asked anything.
 */
@inject()
export class CancelOrderByStaff {
  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly cancelOrder: CancelOrder,
    private readonly recordAudit: RecordAudit
  ) {}

  async execute(
    orderId: OrderId,
    request: StaffRequest
  ): Promise<Result<void, CancelRefusal | OnceRefusal>> {
    const answered = await this.oncePerKey.answered(request)
    if (answered) return answered.ok ? ok() : err(answered.error)
    return this.cancelOrder.execute<OnceRefusal>(
      orderId,
      'cancel_by_staff',
      async (trx, cancel) => {
        const done = await this.oncePerKey.within<CancelRefusal>(trx, request, async () => {
          const cancelled = await cancel()
          if (!cancelled.ok) return cancelled
          await this.recordAudit.execute(trx, {
            by: request.staff,
            action: 'orders.cancel',
            aggregate: { type: 'order', id: orderId },
          })
          return ok({ orderId })
        })
        return done.ok ? ok() : err(done.error)
      }
    )
  }
}
