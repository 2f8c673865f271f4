import { inject } from '@adonisjs/core'
import { type Cart, priceCart } from '../../carts/index.ts'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { type Availability, refuseShort } from '../../inventory/index.ts'
import { isBelowMinimum } from '../../payments/index.ts'
import { err, type Result, type Transaction, type VariantId } from '../../shared/index.ts'
import type { Checkout } from '../domain/checkout.ts'
import type { PlaceRefusal } from '../domain/place_refusal.ts'
import { type Quote, quote } from '../domain/quote.ts'

interface QuoteCartInput {
  readonly cart: Cart
  readonly availability: ReadonlyMap<VariantId, Availability>
  readonly checkout: Checkout
  readonly at: Date
}

/** Prices a locked cart for its checkout, from one statement, and refuses what could not be sold or charged. */
@inject()
export class QuoteCartQuery {
  constructor(private readonly findVariants: FindVariantsQuery) {}

  async execute(
    { cart, availability, checkout, at }: QuoteCartInput,
    trx: Transaction
  ): Promise<Result<Quote, PlaceRefusal>> {
    const variantIds = cart.lines.map((line) => line.variantId)
    const variants = await this.findVariants.execute(variantIds, trx)
    const withdrawn = refuseShort(
      cart.lines
        .filter(({ variantId }) => !variants.has(variantId))
        .map(({ variantId, quantity }) => ({ variantId, requested: quantity, available: 0 }))
    )
    if (withdrawn) return err(withdrawn)
    const quoted = quote(priceCart(cart, { variants, availability }), checkout, at)
    if (!quoted.ok) return quoted
    const { total } = quoted.value
    return isBelowMinimum(total) ? err({ code: 'amount_below_minimum', total }) : quoted
  }
}
