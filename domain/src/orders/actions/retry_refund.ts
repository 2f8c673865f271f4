import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import {
  CloseRefundCase,
  FindRefundCaseQuery,
  ProviderUnavailableError,
  RefundProvider,
  refundChanged,
  RequestRefund,
  type RefundCase,
} from '../../payments/index.ts'
import { err, ok, type Result, type Transaction } from '../../shared/index.ts'
import { OncePerKey, RecordAudit, type OnceRefusal, type StaffRequest } from '../../staff/index.ts'
import type { RefundScope } from '../domain/choose_refund.ts'
import { lockOrder } from '../queries/lock_order.ts'
import { RequestOrderRefund, type OrderRefundRefusal } from './request_order_refund.ts'

/** Why a refund is not sent again. No money moves. */
export type RetryRefundRefusal =
  | OrderRefundRefusal
  | OnceRefusal
  | { readonly code: 'refund_not_found' | 'refund_not_failed' | 'payment_provider_unavailable' }

/**
 * Sends money again that did not get back: by a new refund with a name of its own, once for each that failed. Whether the
 * failed one was made after all is asked of the provider first; then it is booked, and nothing is sent.
 */
@inject()
export class RetryRefund {
  constructor(
    private readonly db: Database,
    private readonly oncePerKey: OncePerKey,
    private readonly findCase: FindRefundCaseQuery,
    private readonly provider: RefundProvider,
    private readonly publishEvents: PublishEvents,
    private readonly lockCart: LockCart,
    private readonly closeCase: CloseRefundCase,
    private readonly requestOrderRefund: RequestOrderRefund,
    private readonly requestRefund: RequestRefund,
    private readonly recordAudit: RecordAudit
  ) {}

  async execute(
    request: StaffRequest,
    refundId: string
  ): Promise<Result<object, RetryRefundRefusal>> {
    const answered = await this.oncePerKey.answered(request)
    if (answered) return answered
    const failed = await this.findCase.execute(refundId)
    if (!failed) return err({ code: 'refund_not_found' })
    if (!failed.needsAttention) return err({ code: 'refund_not_failed' })
    const look = await this.#look(failed)
    if (!look.ok) return look
    return this.oncePerKey.execute<RetryRefundRefusal>(request, (trx) =>
      this.#retry(trx, failed, request)
    )
  }

  async #look({
    id,
    orderId,
    paymentIntentId,
  }: RefundCase): Promise<Result<void, RetryRefundRefusal>> {
    try {
      const refunds = await this.provider.listRefunds(paymentIntentId)
      const made = refunds.find(
        ({ refundId, standing }) => refundId === id && standing !== 'failed'
      )
      if (!made) return ok()
      await this.db.transaction((trx) =>
        this.publishEvents.execute(trx, [refundChanged(orderId, made.id)])
      )
      return err({ code: 'refund_not_failed' })
    } catch (error) {
      if (error instanceof ProviderUnavailableError) {
        return err({ code: 'payment_provider_unavailable' })
      }
      throw error
    }
  }

  async #retry(
    trx: Transaction,
    failed: RefundCase,
    { staff: by }: StaffRequest
  ): Promise<Result<object, RetryRefundRefusal>> {
    const { id: retryOf, orderId } = failed
    await lockOrder(trx, orderId, this.lockCart)
    if (!(await this.closeCase.execute(trx, retryOf))) return err({ code: 'refund_not_failed' })
    const requested = await this.#request(trx, failed)
    if (!requested.ok) return requested
    const { refundId } = requested.value
    await this.recordAudit.execute(trx, {
      by,
      action: 'orders.retry_refund',
      aggregate: { type: 'order', id: orderId },
      details: { refundId, retryOf },
    })
    return ok({ orderId, refundId, retryOf })
  }

  /** The money of a second payment goes back from that; all other, for what it was for. */
  async #request(
    trx: Transaction,
    { id: retryOf, orderId, paymentId, reason, amount, parts }: RefundCase
  ): Promise<Result<{ refundId: string }, RetryRefundRefusal>> {
    if (reason === 'duplicate') {
      const requested = await this.requestRefund.execute(trx, {
        orderId,
        paymentId,
        reason,
        retryOf,
      })
      return requested ? ok(requested) : err({ code: 'refund_not_failed' })
    }
    const scope: RefundScope =
      parts.length === 0
        ? { kind: 'amount', amount }
        : {
            kind: 'parts',
            lines: parts.flatMap(({ lineId, quantity, amount: part }) =>
              lineId === null
                ? []
                : [{ lineId, amount: part, ...(quantity === null ? {} : { quantity }) }]
            ),
            shipping: parts.find(({ lineId }) => lineId === null)?.amount ?? null,
          }
    return this.requestOrderRefund.execute(trx, { orderId, scope, reason, retryOf })
  }
}
