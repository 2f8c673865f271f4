import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ListShippingOptionsQuery } from '@holdfast/domain/carts'
import { cartTokenHash } from '#app/carts/cart_request'
import { SHIPPING_OPTION } from '#app/carts/schemas'
import { shippingOptionsValidator } from '#app/carts/validators/shipping_options_validator'
import { listOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'
import { readQuery } from '#app/shared/validate'

@inject()
export default class ListShippingOptionsController {
  static operation: Operation = {
    summary: 'The ways of sending the cart to a country',
    headers: ['X-Cart-Token'],
    query: shippingOptionsValidator,
    answers: { 200: { description: 'The ways, with prices', schema: listOf(SHIPPING_OPTION) } },
    description:
      'Give the region where the tax depends on it, as in the United States: the total is complete only then.',
    problems: ['cart_not_found'],
  }

  constructor(private readonly shippingOptions: ListShippingOptionsQuery) {}

  async handle(ctx: HttpContext) {
    const token = cartTokenHash(ctx)
    const { country, region } = await readQuery(ctx, shippingOptionsValidator)
    const options = await this.shippingOptions.execute(token, country, region)
    if (!options) throw new Problem('cart_not_found')
    ctx.response.header('cache-control', 'no-store').json({ data: options })
  }
}
