import { inject } from '@adonisjs/core'
import { FindVariantsQuery } from '../../catalog/index.ts'
import { FindCouponsQuery } from '../../promotions/index.ts'
import { addMoney, Clock, type Money, money } from '../../shared/index.ts'
import {
  regionOf,
  type ShippingOption,
  shippingOptions,
  ShippingTariffs,
} from '../../shipping/index.ts'
import { AssessTax, type Destination, TaxRates } from '../../taxes/index.ts'
import type { TokenHash } from '../domain/cart_token.ts'
import { type PricedCart, priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from '../queries/find_cart_query.ts'

/** A way of sending a cart, with what the whole order comes to. */
export interface PricedShippingOption extends ShippingOption {
  /** Null while the tax is not known: it depends on a region that was not given. */
  readonly tax: Money | null
  /** Whether prices contain the tax; otherwise the total adds it, as far as it is known. */
  readonly pricesIncludeTax: boolean
  readonly total: Money
}

/**
 * The ways of sending a cart to a country. Two statements for any number of lines, and one more for coupons; null when
 * there is no such cart.
 */
@inject()
export class ListShippingOptionsQuery {
  constructor(
    private readonly clock: Clock,
    private readonly findCart: FindCartQuery,
    private readonly findVariants: FindVariantsQuery,
    private readonly findCoupons: FindCouponsQuery,
    private readonly tariffs: ShippingTariffs,
    private readonly rates: TaxRates,
    private readonly assessTax: AssessTax
  ) {}

  async execute(
    token: TokenHash,
    country: string,
    writtenRegion?: string
  ): Promise<PricedShippingOption[] | null> {
    const cart = await this.findCart.execute(token)
    if (!cart) return null
    const priced = priceCart(cart, {
      variants: await this.findVariants.execute(cart.lines.map((line) => line.variantId)),
      availability: new Map(),
      coupons: await this.findCoupons.execute(cart.coupons, cart.id),
      at: this.clock.now(),
    })
    const region = regionOf(country, writtenRegion)
    const { weight, total: subtotal, freeShipping: isFree } = priced
    const { content: book } = await this.tariffs.open()
    const options = shippingOptions({ country, region, weight, subtotal, isFree }, book)
    return Promise.all(options.map((option) => this.#price(option, priced, { country, region })))
  }

  async #price(
    option: ShippingOption,
    { lines, total: goods, currency }: PricedCart,
    destination: Destination
  ): Promise<PricedShippingOption> {
    const { content: rates } = await this.rates.open()
    const { pricesIncludeTax } = rates.areaOf(destination.country)
    const total = addMoney(goods, option.price)
    if (!rates.knows(destination)) return { ...option, tax: null, pricesIncludeTax, total }
    const answer = await this.assessTax.execute({
      destination,
      at: this.clock.now(),
      lines: lines.map((line) => ({ amount: line.total.amount, taxClass: line.taxClass })),
      shipping: option.price.amount,
    })
    const tax = money(answer.total, currency)
    const sum = answer.pricesIncludeTax ? total : addMoney(total, tax)
    return { ...option, tax, pricesIncludeTax: answer.pricesIncludeTax, total: sum }
  }
}
