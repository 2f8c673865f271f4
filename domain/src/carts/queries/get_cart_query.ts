import { inject } from '@adonisjs/core'
import type { TokenHash } from '../domain/cart_token.ts'
import { type PricedCart, priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from './find_cart_query.ts'
import { ReadMarketQuery } from './read_market_query.ts'

/** The cart that a token opens, at today's prices. Three statements for any number of lines. */
@inject()
export class GetCartQuery {
  constructor(
    private readonly findCart: FindCartQuery,
    private readonly readMarket: ReadMarketQuery
  ) {}

  async execute(token: TokenHash): Promise<PricedCart | null> {
    const cart = await this.findCart.execute(token)
    return cart && priceCart(cart, await this.readMarket.execute(cart))
  }
}
