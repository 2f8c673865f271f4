import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  type CouponRefusal,
  couponRefusal,
  parseCouponCode,
  type NotApplicable,
} from '../../promotions/index.ts'
import { BusyError, err, firstRow, ok, type Result, retryContention } from '../../shared/index.ts'
import { type Cart, MAX_COUPONS } from '../domain/cart.ts'
import type { TokenHash } from '../domain/cart_token.ts'
import { type MarketFacts, type PricedCart, priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from '../queries/find_cart_query.ts'
import { ReadMarketQuery } from '../queries/read_market_query.ts'

export interface ChangeCouponsInput {
  readonly token: TokenHash
  /** As it was typed. */
  readonly code: string
  /** The version that the change was made for; any, when absent. */
  readonly ifVersion?: number
}

/** Why the coupons of a cart are as they were. */
export type CouponChangeRefusal =
  | CouponRefusal
  | { readonly code: 'cart_not_found' | 'coupon_not_in_cart' | 'too_many_coupons' }
  | { readonly code: 'cart_changed'; readonly version: number }

/** How often a change that was overtaken by another one starts over. */
const ATTEMPTS = 5

/**
 * Puts a coupon into a cart, or takes it out, as a line is changed: without a transaction, and only if the cart is still
 * what was read. A coupon that takes nothing off now is refused; one that stops to apply later stays, with a notice.
 *
 * @throws BusyError when the cart kept changing. Nothing was changed.
 */
@inject()
export class ChangeCoupons {
  constructor(
    private readonly db: Database,
    private readonly findCart: FindCartQuery,
    private readonly readMarket: ReadMarketQuery
  ) {}

  /** Five statements. A coupon that is there already stays, and the cart keeps its version. */
  add(input: ChangeCouponsInput): Promise<Result<PricedCart, CouponChangeRefusal>> {
    const code = parseCouponCode(input.code)
    if (code === null) return this.#refuseUnknown(input)
    return this.#change(input, code, (cart, facts) => {
      if (cart.coupons.includes(code)) return ok(cart.coupons)
      if (cart.coupons.length >= MAX_COUPONS) return err({ code: 'too_many_coupons' })
      const coupons = [...cart.coupons, code]
      const reason = reasonOf(priceCart({ ...cart, coupons }, facts), code)
      return reason === null ? ok(coupons) : err(couponRefusal(code, reason))
    })
  }

  remove(input: ChangeCouponsInput): Promise<Result<PricedCart, CouponChangeRefusal>> {
    const code = parseCouponCode(input.code)
    return this.#change(input, null, ({ coupons }) =>
      code !== null && coupons.includes(code)
        ? ok(coupons.filter((other) => other !== code))
        : err({ code: 'coupon_not_in_cart' })
    )
  }

  async #refuseUnknown({ token, code }: ChangeCouponsInput) {
    const cart = await this.findCart.execute(token)
    return err(cart ? couponRefusal(code, 'unknown') : { code: 'cart_not_found' as const })
  }

  async #change(
    { token, ifVersion }: ChangeCouponsInput,
    coupon: string | null,
    decide: (cart: Cart, facts: MarketFacts) => Result<readonly string[], CouponChangeRefusal>
  ): Promise<Result<PricedCart, CouponChangeRefusal>> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const cart = await this.findCart.execute(token)
      if (!cart) return err({ code: 'cart_not_found' })
      if (ifVersion !== undefined && ifVersion !== cart.version) {
        return err({ code: 'cart_changed', version: cart.version })
      }
      const facts = await this.readMarket.execute(cart, coupon === null ? {} : { coupon })
      const coupons = decide(cart, facts)
      if (!coupons.ok) return coupons
      if (coupons.value === cart.coupons) return ok(priceCart(cart, facts))
      if (await this.#write(cart, coupons.value)) {
        const changed = { ...cart, coupons: coupons.value, version: cart.version + 1 }
        return ok(priceCart(changed, facts))
      }
    }
    throw new BusyError()
  }

  /** @returns whether the cart was still the one that was read */
  async #write({ id, version }: Cart, coupons: readonly string[]): Promise<boolean> {
    const written = await retryContention(() => firstRow(this.db, SET, { id, version, coupons }))
    return written !== null
  }
}

function reasonOf({ coupons }: PricedCart, code: string): NotApplicable | null {
  return coupons.find((coupon) => coupon.code === code)?.reason ?? null
}

const SET = `
  UPDATE carts.carts SET version = version + 1, updated_at = now(), coupons = :coupons::text[]
  WHERE id = :id AND version = :version AND status = 'open'
  RETURNING id`
