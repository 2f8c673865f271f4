import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { FindAvailabilityQuery } from '../../inventory/index.ts'
import type { VariantId } from '../../shared/index.ts'
import type { Cart } from '../domain/cart.ts'
import type { MarketFacts } from '../domain/priced_cart.ts'

/** Today's prices and stock of everything in a cart, in two statements for any number of lines. */
@inject()
export class ReadMarketQuery {
  constructor(
    private readonly findVariants: FindVariantsQuery,
    private readonly findAvailability: FindAvailabilityQuery
  ) {}

  /** @param besides a variant that is about to be added */
  async execute({ id, lines }: Cart, besides: readonly VariantId[] = []): Promise<MarketFacts> {
    const variantIds = [...new Set([...lines.map((line) => line.variantId), ...besides])]
    return {
      variants: await this.findVariants.execute(variantIds),
      availability: await this.findAvailability.execute(variantIds, { cartId: id }),
    }
  }
}
