import { inject } from '@adonisjs/core'
import {
  type CartId,
  err,
  ok,
  type OrderId,
  type Result,
  rows,
  type Transaction,
} from '../../shared/index.ts'
import { CustomerKey } from '../customer_key.ts'
import type { NotApplicable } from '../domain/apply_coupons.ts'
import type { CouponId } from '../domain/coupon.ts'

/** A coupon that cannot be used (409). Nothing was changed. */
export interface CouponRefusal {
  readonly code: 'coupon_exhausted' | 'coupon_not_applicable'
  readonly coupon: string
  readonly reason: NotApplicable
}

export function couponRefusal(coupon: string, reason: NotApplicable): CouponRefusal {
  const code = reason === 'exhausted' ? 'coupon_exhausted' : 'coupon_not_applicable'
  return { code, coupon, reason }
}

interface Taking {
  readonly orderId: OrderId
  readonly cartId: CartId
  readonly email: string
  readonly uses: readonly { readonly couponId: CouponId; readonly discount: number }[]
  /** The order of the same cart whose place the new one takes: its uses are freed, then those of the new one taken. */
  readonly replaces: OrderId | null
  readonly now: Date
}

/**
 * Takes a use of each coupon for an order that is being placed. The caller holds the cart, the order and the payment, and
 * locks no stock before. Three statements for any number of coupons, and none without any.
 *
 * Only coupons with a total limit are locked, in the order of their ids; uses by one customer queue behind each other, so
 * that a coupon that everybody may use once makes nobody wait for a stranger.
 */
@inject()
export class TakeCoupons {
  constructor(private readonly customers: CustomerKey) {}

  async execute(trx: Transaction, taking: Taking): Promise<Result<void, CouponRefusal>> {
    const { orderId, cartId, email, uses, replaces, now } = taking
    if (uses.length === 0 && replaces === null) return ok()
    const ids = uses.map(({ couponId }) => couponId)
    const customer = this.customers.of(email)
    await rows(trx, LOCK, { ids, replaces })
    if (ids.length > 0) await rows(trx, LOCK_CUSTOMER, { ids, customer })
    const refused = await rows<{ code: string; reason: NotApplicable }>(trx, TAKE, {
      orderId,
      cartId,
      customer,
      replaces,
      now,
      uses: JSON.stringify(
        uses.map((use) => ({ coupon_id: use.couponId, discount: use.discount }))
      ),
    })
    const [first] = refused
    return first ? err(couponRefusal(first.code, first.reason)) : ok()
  }
}

const LOCK = `
  SELECT FROM promotions.coupons
  WHERE total_limit IS NOT NULL AND (
    id = ANY (:ids::uuid[]) OR id IN (
      SELECT coupon_id FROM promotions.coupon_uses WHERE order_id = :replaces::uuid AND freed_at IS NULL
    )
  )
  ORDER BY id FOR NO KEY UPDATE`

/** What is locked is the pair of a coupon and a customer, and only where that is limited. */
const LOCK_CUSTOMER = `
  SELECT pg_advisory_xact_lock(hashtextextended(id::text || encode(:customer::bytea, 'hex'), 0))
  FROM (
    SELECT id FROM promotions.coupons
    WHERE id = ANY (:ids::uuid[]) AND per_customer_limit IS NOT NULL ORDER BY id
  ) AS limited`

/** Each coupon's counter is written once, by what was taken less what was freed. */
const TAKE = `
  WITH freed AS (
    UPDATE promotions.coupon_uses SET freed_at = :now::timestamptz
    WHERE order_id = :replaces::uuid AND freed_at IS NULL
    RETURNING coupon_id, beyond_limit
  ), standing AS (
    SELECT coupon.id, coupon.code, wanted.discount, CASE
      WHEN coupon.deactivated_at IS NOT NULL THEN 'unknown'
      WHEN coupon.used - (SELECT count(*) FROM freed WHERE coupon_id = coupon.id AND NOT beyond_limit)
        >= coupon.total_limit THEN 'exhausted'
      WHEN (
        SELECT count(*) FROM promotions.coupon_uses other
        WHERE other.coupon_id = coupon.id AND other.customer = :customer::bytea AND other.freed_at IS NULL
          AND other.order_id IS DISTINCT FROM :replaces::uuid
      ) >= coupon.per_customer_limit THEN 'customer_limit'
    END AS reason
    FROM jsonb_to_recordset(:uses::jsonb) AS wanted (coupon_id uuid, discount bigint)
    JOIN promotions.coupons coupon ON coupon.id = wanted.coupon_id
  ), taken AS (
    INSERT INTO promotions.coupon_uses (order_id, coupon_id, cart_id, customer, discount, taken_at)
    SELECT :orderId::uuid, id, :cartId::uuid, :customer::bytea, discount, :now::timestamptz
    FROM standing WHERE reason IS NULL
    RETURNING coupon_id
  ), moved AS (
    SELECT coupon_id, sum(uses)::int AS uses
    FROM (
      SELECT coupon_id, 1 AS uses FROM taken
      UNION ALL
      SELECT coupon_id, -1 FROM freed WHERE NOT beyond_limit
    ) AS each
    GROUP BY coupon_id
  ), counted AS (
    UPDATE promotions.coupons coupon SET used = used + moved.uses
    FROM moved WHERE coupon.id = moved.coupon_id AND coupon.total_limit IS NOT NULL
  )
  SELECT code, reason FROM standing WHERE reason IS NOT NULL ORDER BY code`
