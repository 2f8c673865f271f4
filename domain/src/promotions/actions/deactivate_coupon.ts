import { inject } from '@adonisjs/core'
import { Clock, firstRow, type Transaction } from '../../shared/index.ts'
import type { CouponId } from '../domain/coupon.ts'

/** Ends a coupon: nobody can use it from now on, and orders that carry it keep it. A second call changes nothing. */
@inject()
export class DeactivateCoupon {
  constructor(private readonly clock: Clock) {}

  /** @returns whether this call ended it; null when there is no such coupon */
  async execute(trx: Transaction, id: CouponId): Promise<boolean | null> {
    const now = this.clock.now()
    const found = await firstRow<{ ended: boolean }>(trx, DEACTIVATE, { id, now })
    return found && found.ended
  }
}

const DEACTIVATE = `
  WITH known AS (
    SELECT id, deactivated_at IS NULL AS is_active FROM promotions.coupons WHERE id = :id FOR NO KEY UPDATE
  ), ended AS (
    UPDATE promotions.coupons coupon SET deactivated_at = :now FROM known WHERE coupon.id = known.id AND known.is_active
  )
  SELECT is_active AS ended FROM known`
