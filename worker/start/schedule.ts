import { WatchLedger } from '@holdfast/domain/ledger'
import { CloseDueOrders, ExpireDueOrders, ForgetIdempotencyKeys } from '@holdfast/domain/orders'
import { MaintainPartitions } from '@holdfast/domain/outbox'
import {
  AskAfterBankPayments,
  ForgetWebhookBodies,
  OpenDuePages,
  Reconcile,
  SendDueRefunds,
} from '@holdfast/domain/payments'
import { ForgetRequestKeys } from '@holdfast/domain/staff'

/** Finds what is due in PostgreSQL and does some of it. @returns how much; nothing, where all is always done at once */
export interface DueAction {
  execute(): Promise<number | void>
}

interface Schedule {
  readonly name: string
  readonly action: abstract new (...dependencies: never[]) => DueAction
  /** Milliseconds between rounds of one process. */
  readonly every: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 3600 * SECOND

/**
 * What nobody asks for and still has to be done. Every worker runs all of it: what is due is claimed in PostgreSQL, so
 * that they share it, and no clock in Redis can be lost.
 */
export const SCHEDULE: readonly Schedule[] = [
  { name: 'payments.open_due_pages', action: OpenDuePages, every: 2 * SECOND },
  { name: 'payments.send_due_refunds', action: SendDueRefunds, every: 5 * SECOND },
  { name: 'payments.ask_after_bank_payments', action: AskAfterBankPayments, every: MINUTE },
  { name: 'payments.reconcile', action: Reconcile, every: 5 * SECOND },
  { name: 'orders.expire_due_orders', action: ExpireDueOrders, every: 5 * SECOND },
  { name: 'orders.close_due_orders', action: CloseDueOrders, every: MINUTE },
  { name: 'ledger.watch', action: WatchLedger, every: 5 * MINUTE },
  { name: 'outbox.maintain_partitions', action: MaintainPartitions, every: HOUR },
  { name: 'orders.forget_idempotency_keys', action: ForgetIdempotencyKeys, every: HOUR },
  { name: 'staff.forget_request_keys', action: ForgetRequestKeys, every: HOUR },
  { name: 'payments.forget_webhook_bodies', action: ForgetWebhookBodies, every: HOUR },
]
