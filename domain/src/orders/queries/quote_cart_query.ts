import { inject } from '@adonisjs/core'
import { type Cart, priceCart } from '../../carts/index.ts'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { type Availability, refuseShort } from '../../inventory/index.ts'
import { isBelowMinimum } from '../../payments/index.ts'
import { FindCouponsQuery } from '../../promotions/index.ts'
import { err, type Result, type Transaction, type VariantId } from '../../shared/index.ts'
import { type AnsweredTax, isSameQuestion, TaxProvider } from '../../taxes/index.ts'
import type { Checkout } from '../domain/checkout.ts'
import type { PlaceRefusal } from '../domain/place_refusal.ts'
import { type PriceBooks, type Quote, quote, type QuoteRefusal } from '../domain/quote.ts'

interface QuoteCartInput {
  readonly cart: Cart
  readonly availability: ReadonlyMap<VariantId, Availability>
  readonly checkout: Checkout
  readonly at: Date
  readonly books: PriceBooks
  /** What a tax service said outside of the transaction, if it was asked. */
  readonly answered: AnsweredTax | null
}

/**
 * Prices a locked cart for its checkout, from one statement, and one more where it has coupons; refuses what could not be
 * sold or charged.
 */
@inject()
export class QuoteCartQuery {
  constructor(
    private readonly findVariants: FindVariantsQuery,
    private readonly findCoupons: FindCouponsQuery,
    private readonly taxProvider: TaxProvider
  ) {}

  async execute(
    { cart, availability, checkout, at, books, answered }: QuoteCartInput,
    trx: Transaction
  ): Promise<Result<Quote, PlaceRefusal | QuoteRefusal>> {
    const variantIds = cart.lines.map((line) => line.variantId)
    const variants = await this.findVariants.execute(variantIds, trx)
    const withdrawn = refuseShort(
      cart.lines
        .filter(({ variantId }) => !variants.has(variantId))
        .map(({ variantId, quantity }) => ({ variantId, requested: quantity, available: 0 }))
    )
    if (withdrawn) return err(withdrawn)
    const coupons = await this.findCoupons.execute(cart.coupons, cart.id, trx)
    const priced = priceCart(cart, { variants, availability, coupons, at })
    const quoted = quote(priced, checkout, {
      at,
      books,
      taxOf: (question) =>
        answered && isSameQuestion(answered.question, question)
          ? answered.tax
          : this.taxProvider.known(question, books.rates),
    })
    if (!quoted.ok) return quoted
    const { total } = quoted.value
    return isBelowMinimum(total) ? err({ code: 'amount_below_minimum', total }) : quoted
  }
}
