import { inject } from '@adonisjs/core'
import {
  Clock,
  type Money,
  newId,
  type OrderId,
  type PaymentAttemptId,
  prepared,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import { checkoutRequest } from '../domain/checkout_request.ts'
import { pageExpiry } from '../domain/page_times.ts'
import { PaymentSettings } from '../payment_settings.ts'

interface StartPaymentAttemptInput {
  readonly orderId: OrderId
  readonly orderNumber: string
  /** Not below the provider's minimum: see `isBelowMinimum`. */
  readonly total: Money
  readonly payUntil: Date
}

/** How long whoever placed the order has for opening its page, before the worker does it instead. Seconds. */
const HEAD_START = 20

/**
 * Writes down what will be asked of the payment provider, to the letter, in the transaction that places the order. It is
 * sent afterwards, by `OpenPaymentPage`: from here on, whoever crashes, somebody will.
 */
@inject()
export class StartPaymentAttempt {
  constructor(
    private readonly clock: Clock,
    private readonly settings: PaymentSettings
  ) {}

  async execute(trx: Transaction, input: StartPaymentAttemptInput): Promise<void> {
    const { orderId, total } = input
    const now = this.clock.now()
    const expiresAt = pageExpiry(input.payUntil, now)
    const { publicUrl } = this.settings
    const request = checkoutRequest({ ...input, attemptNo: 1, expiresAt, publicUrl })
    await rows(trx, INSERT, {
      id: newId<PaymentAttemptId>(),
      orderId,
      amount: total.amount,
      currency: total.currency,
      request: JSON.stringify(request),
      expiresAt,
      payUntil: input.payUntil,
      nextAt: new Date(now.getTime() + HEAD_START * 1000),
      now,
    })
  }
}

const INSERT = prepared(`
  INSERT INTO payments.payment_attempts
    (id, order_id, attempt_no, amount, currency, request_json, expires_at, pay_until, next_at, created_at, updated_at)
  VALUES (:id, :orderId, 1, :amount, :currency, :request, :expiresAt, :payUntil, :nextAt, :now, :now)`)
