import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetCartQuery } from '@holdfast/domain/carts'
import { answerCart } from '#app/carts/cart_answer'
import { cartTokenHash } from '#app/carts/cart_request'
import { CART } from '#app/carts/schemas'
import { dataOf, type Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

@inject()
export default class ShowCartController {
  static operation: Operation = {
    summary: 'The cart, at today’s prices',
    headers: ['X-Cart-Token'],
    answers: { 200: { description: 'The cart', schema: dataOf(CART) } },
    problems: ['cart_not_found'],
  }

  constructor(private readonly getCart: GetCartQuery) {}

  async handle(ctx: HttpContext) {
    const cart = await this.getCart.execute(cartTokenHash(ctx))
    if (!cart) throw new Problem('cart_not_found')
    answerCart(ctx, cart)
  }
}
