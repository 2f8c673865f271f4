import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { FindAvailabilityQuery } from '../../inventory/index.ts'
import { FindCouponsQuery } from '../../promotions/index.ts'
import { Clock, type VariantId } from '../../shared/index.ts'
import type { Cart } from '../domain/cart.ts'
import type { MarketFacts } from '../domain/priced_cart.ts'

/** What is besides those of the cart asked for: what is about to be put into it. */
interface Besides {
  readonly variantId?: VariantId
  readonly coupon?: string
}

/** Today's prices, stock and coupons of a cart: two statements for any number of lines, and one more for coupons. */
@inject()
export class ReadMarketQuery {
  constructor(
    private readonly clock: Clock,
    private readonly findVariants: FindVariantsQuery,
    private readonly findAvailability: FindAvailabilityQuery,
    private readonly findCoupons: FindCouponsQuery
  ) {}

  async execute({ id, lines, coupons }: Cart, besides: Besides = {}): Promise<MarketFacts> {
    const { variantId, coupon } = besides
    const inCart = lines.map((line) => line.variantId)
    const variantIds = [...new Set(variantId ? [...inCart, variantId] : inCart)]
    const codes = coupon ? [...coupons, coupon] : coupons
    return {
      variants: await this.findVariants.execute(variantIds),
      availability: await this.findAvailability.execute(variantIds, { cartId: id }),
      coupons: await this.findCoupons.execute(codes, id),
      at: this.clock.now(),
    }
  }
}
