import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  type Currency,
  firstRow,
  money,
  type Money,
  type Page,
  type Paged,
  rows,
} from '../../shared/index.ts'
import type { CouponId, CouponTerms } from '../domain/coupon.ts'

/** A coupon as staff see it. */
export interface CouponRow extends Omit<CouponTerms, 'amount' | 'minimumSpend' | 'currency'> {
  readonly id: CouponId
  readonly amount: Money | null
  readonly minimumSpend: Money
  /** Orders that carry it. */
  readonly uses: number
  /** Those among them that were paid too late, when others had the last use. */
  readonly usesBeyondLimit: number
  /** What it took off all of them. */
  readonly discounted: Money
  /** When staff ended it. */
  readonly deactivatedAt: Date | null
  readonly createdAt: Date
}

type Row = Omit<CouponRow, 'amount' | 'minimumSpend' | 'discounted'> & {
  readonly currency: Currency
  readonly amount: number | null
  readonly minimumSpend: number
  readonly discounted: number
}

/** Coupons with their uses, the latest first. */
@inject()
export class ListCouponsQuery {
  constructor(private readonly db: Database) {}

  async execute({ page, perPage }: Page): Promise<Paged<CouponRow>> {
    const data = await rows<Row>(this.db, PAGE, { perPage, skipped: (page - 1) * perPage })
    const counted = await firstRow<{ total: number }>(this.db, COUNT)
    return { data: data.map(toCoupon), total: counted?.total ?? 0 }
  }

  async find(id: CouponId): Promise<CouponRow | null> {
    const row = await firstRow<Row>(this.db, ONE, [id])
    return row && toCoupon(row)
  }
}

function toCoupon({ currency, amount, minimumSpend, discounted, ...row }: Row): CouponRow {
  return {
    ...row,
    amount: amount === null ? null : money(amount, currency),
    minimumSpend: money(minimumSpend, currency),
    discounted: money(discounted, currency),
  }
}

const COUPON = `
  SELECT id, code, kind, basis_points AS "basisPoints", amount, currency, minimum_spend AS "minimumSpend",
    category_ids AS "categoryIds", product_ids AS "productIds", per_customer_limit AS "perCustomerLimit",
    total_limit AS "totalLimit", stackable, valid_from AS "validFrom", valid_until AS "validUntil",
    deactivated_at AS "deactivatedAt", created_at AS "createdAt", taken.uses,
    taken.beyond AS "usesBeyondLimit", taken.discounted
  FROM promotions.coupons coupon
  CROSS JOIN LATERAL (
    SELECT count(*) AS uses, count(*) FILTER (WHERE beyond_limit) AS beyond, coalesce(sum(discount), 0) AS discounted
    FROM promotions.coupon_uses WHERE coupon_id = coupon.id AND freed_at IS NULL
  ) AS taken`

const PAGE = `${COUPON} ORDER BY created_at DESC, id DESC LIMIT :perPage OFFSET :skipped`

const ONE = `${COUPON} WHERE id = ?`

/** Nobody pages past 10,000, so nobody waits for the rest to be counted. */
const COUNT = `SELECT count(*) AS total FROM (SELECT FROM promotions.coupons LIMIT 10000) AS counted`
