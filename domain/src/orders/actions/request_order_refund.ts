import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import {
  ListLiveRefundsQuery,
  RequestRefund,
  type RefundPart,
  type RefundReason,
} from '../../payments/index.ts'
import {
  err,
  money,
  ok,
  type Money,
  type OrderId,
  type Result,
  type Transaction,
} from '../../shared/index.ts'
import {
  chooseRefund,
  type RefundChoiceRefusal,
  type RefundScope,
} from '../domain/choose_refund.ts'
import { refundLeft } from '../domain/refund_sheet.ts'
import { lockOrder } from '../queries/lock_order.ts'
import { readRefundSheet } from '../queries/read_refund_sheet.ts'

interface RequestOrderRefundInput {
  readonly orderId: OrderId
  readonly scope: RefundScope
  readonly reason: RefundReason
  /** The failed refund whose money goes again. */
  readonly retryOf?: string
}

export interface RequestedOrderRefund {
  readonly refundId: string
  readonly amount: Money
  readonly parts: readonly RefundPart[]
}

/** Why no money goes back. Nothing was changed. */
export type OrderRefundRefusal =
  RefundChoiceRefusal | { readonly code: 'order_not_found' | 'order_not_paid' }

/**
 * Writes down that money of an order has to go back, all of it or part; sending and booking come later. Together with
 * what is on its way back it never comes to more than was captured. Any step that gives money back may call this in its
 * own transaction.
 *
 * Locks cart → order → payment: whoever holds the order already has to hold its cart too.
 */
@inject()
export class RequestOrderRefund {
  constructor(
    private readonly lockCart: LockCart,
    private readonly listLiveRefunds: ListLiveRefundsQuery,
    private readonly requestRefund: RequestRefund
  ) {}

  async execute(
    trx: Transaction,
    { orderId, scope, reason, retryOf }: RequestOrderRefundInput
  ): Promise<Result<RequestedOrderRefund, OrderRefundRefusal>> {
    const order = await lockOrder(trx, orderId, this.lockCart)
    if (!order) return err({ code: 'order_not_found' })
    if (order.captured === 0) return err({ code: 'order_not_paid' })

    const refunds = await this.listLiveRefunds.execute(trx, orderId)
    const sheet = await readRefundSheet(trx, orderId, refunds)
    const chosen = chooseRefund(sheet, scope)
    if (!chosen.ok) return chosen
    const parts = chosen.value
    const requested = await this.requestRefund.execute(trx, { orderId, reason, parts, retryOf })
    if (!requested) return err({ code: 'refund_exceeds_captured', left: refundLeft(sheet) })
    const { refundId, amount } = requested
    return ok({ refundId, amount: money(amount, order.currency), parts })
  }
}
