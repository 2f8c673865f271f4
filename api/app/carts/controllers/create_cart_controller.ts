import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CreateCart } from '@holdfast/domain/carts'
import { CART } from '#app/carts/schemas'
import { transformCart } from '#app/carts/transformers/cart_transformer'
import { dataOf, type JsonSchema, type Operation } from '#app/shared/openapi/operation'
import { setCartCookie } from '#app/shared/tokens'

const CREATED: JsonSchema = {
  type: 'object',
  properties: {
    ...(dataOf(CART).properties as object),
    token: { type: 'string' },
  },
  required: ['data', 'token'],
}

@inject()
export default class CreateCartController {
  static operation: Operation = {
    summary: 'Open a cart',
    description:
      'The token opens the cart from now on: browsers keep it in a cookie, other clients send it as `X-Cart-Token`.',
    answers: { 201: { description: 'An empty cart, and its token', schema: CREATED } },
  }

  constructor(private readonly createCart: CreateCart) {}

  async handle(ctx: HttpContext) {
    const { cart, token } = await this.createCart.execute()
    setCartCookie(ctx, token)
    ctx.response.header('cache-control', 'no-store').header('etag', `"${cart.version}"`)
    ctx.response.status(201).json({ data: transformCart(cart), token })
  }
}
