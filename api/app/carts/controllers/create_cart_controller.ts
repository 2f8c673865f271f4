import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { GetAccountQuery, SessionsUnavailableError, TakeCart } from '@holdfast/domain/accounts'
import { CreateCart, hashCartToken, newCartToken, type PricedCart } from '@holdfast/domain/carts'
import { findShopper, type Shopper } from '#app/accounts/shopper_guard'
import { CART } from '#app/carts/schemas'
import { transformCart } from '#app/carts/transformers/cart_transformer'
import { dataOf, type JsonSchema, type Operation } from '#app/shared/openapi/operation'
import { cartToken, setCartCookie } from '#app/shared/tokens'

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
      'The token opens the cart from now on: browsers keep it in a cookie, other clients send it as `X-Cart-Token`. Whoever is signed in gets a token to the cart of their account, with what was in the cart whose token they send.',
    headers: ['X-Cart-Token'],
    answers: { 201: { description: 'The cart, and its token', schema: CREATED } },
    problems: ['unauthenticated', 'forbidden', 'identity_provider_unavailable'],
  }

  constructor(
    private readonly createCart: CreateCart,
    private readonly getAccount: GetAccountQuery,
    private readonly takeCart: TakeCart
  ) {}

  async handle(ctx: HttpContext) {
    const shopper = await whoever(ctx)
    const { cart, token } =
      (shopper && (await this.#take(ctx, shopper))) ?? (await this.createCart.execute())
    setCartCookie(ctx, token)
    ctx.response.header('cache-control', 'no-store').header('etag', `"${cart.version}"`)
    ctx.response.status(201).json({ data: transformCart(cart), token })
  }

  async #take(
    ctx: HttpContext,
    { accountId }: Shopper
  ): Promise<{ cart: PricedCart; token: string } | null> {
    const account = await this.getAccount.execute(accountId)
    if (!account) return null
    const [held, token] = [cartToken(ctx), newCartToken()]
    const cart = await this.takeCart.execute({
      account,
      guest: held === null ? null : hashCartToken(held),
      token: hashCartToken(token),
    })
    return { cart, token }
  }
}

/** While nobody can tell who is signed in, everybody is a guest: they go on buying. */
async function whoever(ctx: HttpContext): Promise<Shopper | null> {
  try {
    return await findShopper(ctx)
  } catch (error) {
    if (error instanceof SessionsUnavailableError) return null
    throw error
  }
}
