import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type CartId, type Currency, newId, prepared, rows } from '../../shared/index.ts'
import { hashCartToken, newCartToken } from '../domain/cart_token.ts'
import { NOTHING_KNOWN, type PricedCart, priceCart } from '../domain/priced_cart.ts'

/** What the shop sells in. */
export const SHOP_CURRENCY: Currency = 'GBP'

/** Opens an empty cart. Its token is told once, here, and stored only as a hash. */
@inject()
export class CreateCart {
  constructor(private readonly db: Database) {}

  async execute(): Promise<{ cart: PricedCart; token: string }> {
    const token = newCartToken()
    const id = newId<CartId>()
    await rows(this.db, CREATE, { id, currency: SHOP_CURRENCY, token: hashCartToken(token) })
    const cart = {
      id,
      version: 1,
      currency: SHOP_CURRENCY,
      accountId: null,
      follows: null,
      lines: [],
      coupons: [],
    }
    return { cart: priceCart(cart, NOTHING_KNOWN), token }
  }
}

const CREATE = prepared(`
  WITH cart AS (INSERT INTO carts.carts (id, currency) VALUES (:id, :currency) RETURNING id)
  INSERT INTO carts.cart_tokens (token_hash, cart_id) SELECT :token, id FROM cart`)
