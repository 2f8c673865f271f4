import { inject } from '@adonisjs/core'
import { CloseRefundCase } from '../../payments/index.ts'
import { err, ok, type Result, type Transaction } from '../../shared/index.ts'
import { RecordAudit, type StaffMember } from '../../staff/index.ts'

/** Staff have settled a refund that failed in another way, such as by bank transfer: nothing more is sent for it. */
@inject()
export class DismissRefund {
  constructor(
    private readonly closeCase: CloseRefundCase,
    private readonly recordAudit: RecordAudit
  ) {}

  async execute(
    trx: Transaction,
    refundId: string,
    by: StaffMember
  ): Promise<Result<object, { readonly code: 'refund_not_failed' }>> {
    const orderId = await this.closeCase.execute(trx, refundId)
    if (!orderId) return err({ code: 'refund_not_failed' })
    await this.recordAudit.execute(trx, {
      by,
      action: 'orders.dismiss_refund',
      aggregate: { type: 'order', id: orderId },
      details: { refundId },
    })
    return ok({ orderId, refundId })
  }
}
