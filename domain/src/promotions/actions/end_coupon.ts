import { inject } from '@adonisjs/core'
import { err, ok, type Result } from '../../shared/index.ts'
import { OncePerKey, type OnceRefusal, RecordAudit, type StaffRequest } from '../../staff/index.ts'
import type { CouponId } from '../domain/coupon.ts'
import { DeactivateCoupon } from './deactivate_coupon.ts'

/** Staff end a coupon, with its entry in the audit log; one that had ended already stays as it was, without an entry. */
@inject()
export class EndCoupon {
  constructor(
    private readonly oncePerKey: OncePerKey,
    private readonly deactivate: DeactivateCoupon,
    private readonly recordAudit: RecordAudit
  ) {}

  execute(
    request: StaffRequest,
    couponId: CouponId
  ): Promise<Result<object, 'coupon_not_found' | OnceRefusal>> {
    return this.oncePerKey.execute<'coupon_not_found'>(request, async (trx) => {
      const ended = await this.deactivate.execute(trx, couponId)
      if (ended === null) return err('coupon_not_found')
      if (ended) {
        await this.recordAudit.execute(trx, {
          by: request.staff,
          action: 'promotions.end_coupon',
          aggregate: { type: 'coupon', id: couponId },
        })
      }
      return ok({ couponId })
    })
  }
}
