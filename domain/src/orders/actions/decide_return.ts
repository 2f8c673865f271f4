import { inject } from '@adonisjs/core'
import { LockCart } from '../../carts/index.ts'
import { PublishEvents } from '../../outbox/index.ts'
import {
  Clock,
  err,
  ok,
  type OrderId,
  type Result,
  type ReturnId,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'
import type { RejectReason } from '../domain/choose_return.ts'
import { canStep, RETURN_STEPS } from '../domain/return_state.ts'
import { orderEvent } from '../events.ts'
import { lockReturn } from '../queries/lock_return.ts'

export type ReturnDecision =
  { readonly step: 'approve' } | { readonly step: 'reject'; readonly reason: RejectReason }

/** Why a return was not changed. */
export type ReturnStepRefusal = { readonly code: 'return_not_found' | 'return_state_conflict' }

/** Staff say whether something may come back. A rejected return frees its units: they can be asked back again. */
@inject()
export class DecideReturn {
  constructor(
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly recordAudit: RecordAudit,
    private readonly publishEvents: PublishEvents
  ) {}

  async execute(
    trx: Transaction,
    returnId: ReturnId,
    decision: ReturnDecision,
    by: StaffMember
  ): Promise<Result<{ orderId: OrderId }, ReturnStepRefusal>> {
    const asked = await lockReturn(trx, returnId, this.lockCart)
    if (!asked) return err({ code: 'return_not_found' })
    if (!canStep(asked.state, decision.step)) return err({ code: 'return_state_conflict' })
    const { to, event } = RETURN_STEPS[decision.step]
    await rows(trx, DECIDE, {
      returnId,
      state: to,
      reason: decision.step === 'reject' ? decision.reason : null,
      now: this.clock.now(),
    })
    const payload = { returnId }
    await this.publishEvents.execute(trx, [{ ...orderEvent(event, asked.order), payload }])
    await this.recordAudit.execute(trx, {
      by,
      action: `orders.${decision.step}_return`,
      aggregate: { type: 'order', id: asked.order.id },
      details: { returnId, reason: decision.step === 'reject' ? decision.reason : null },
    })
    return ok({ orderId: asked.order.id })
  }
}

const DECIDE = `
  UPDATE orders.returns SET state = :state, reject_reason = :reason, decided_at = :now WHERE id = :returnId`
