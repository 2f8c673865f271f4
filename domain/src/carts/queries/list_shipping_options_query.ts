import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { type ShippingOption, shippingOptions } from '../../shipping/index.ts'
import type { TokenHash } from '../domain/cart_token.ts'
import { priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from './find_cart_query.ts'

/** The ways of sending a cart to a country. Two statements for any number of lines; null when there is no such cart. */
@inject()
export class ListShippingOptionsQuery {
  constructor(
    private readonly findCart: FindCartQuery,
    private readonly findVariants: FindVariantsQuery
  ) {}

  async execute(token: TokenHash, country: string): Promise<ShippingOption[] | null> {
    const cart = await this.findCart.execute(token)
    if (!cart) return null
    const variants = await this.findVariants.execute(cart.lines.map((line) => line.variantId))
    const { weight, subtotal } = priceCart(cart, { variants, availability: new Map() })
    return shippingOptions({ country, weight, subtotal })
  }
}
