import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { FindDescendantsQuery } from '../../catalog/index.ts'
import { type CartId, type Connection, rows } from '../../shared/index.ts'
import type { Coupon } from '../domain/coupon.ts'

/**
 * The coupons of these codes, without taking a lock: whether one still has a use is certain only when it is taken. One
 * statement, and a second where some are for certain categories; none without codes.
 */
@inject()
export class FindCouponsQuery {
  constructor(
    private readonly db: Database,
    private readonly findDescendants: FindDescendantsQuery
  ) {}

  /** @param cartId whose own unpaid order may hold uses: placing it again gives those back first */
  async execute(
    codes: readonly string[],
    cartId: CartId,
    client: Pick<Connection, 'rawQuery'> = this.db
  ): Promise<ReadonlyMap<string, Coupon>> {
    if (codes.length === 0) return new Map()
    const coupons = await rows<Coupon>(client, COUPONS, { codes, cartId })
    const named = coupons.flatMap(({ categoryIds }) => categoryIds)
    if (named.length === 0) return new Map(coupons.map((coupon) => [coupon.code, coupon]))
    const below = await this.findDescendants.execute(named, client)
    return new Map(
      coupons.map((coupon) => {
        const categoryIds = coupon.categoryIds.flatMap((id) => below.get(id) ?? [id])
        return [coupon.code, { ...coupon, categoryIds }]
      })
    )
  }
}

const COUPONS = `
  SELECT id, code, kind, basis_points AS "basisPoints", amount, currency, minimum_spend AS "minimumSpend",
    category_ids AS "categoryIds", product_ids AS "productIds", per_customer_limit AS "perCustomerLimit",
    total_limit AS "totalLimit", stackable, valid_from AS "validFrom", valid_until AS "validUntil",
    deactivated_at IS NOT NULL AS "isDeactivated",
    coalesce(used - (
      SELECT count(*) FROM promotions.coupon_uses own
      WHERE own.cart_id = :cartId AND own.coupon_id = coupon.id AND own.freed_at IS NULL AND NOT own.beyond_limit
    ) >= total_limit, false) AS "isExhausted"
  FROM promotions.coupons coupon
  WHERE code = ANY (:codes::text[])`
