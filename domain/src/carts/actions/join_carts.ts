import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import {
  type AccountId,
  BusyError,
  type CartId,
  newId,
  rows,
  sqlState,
  type Transaction,
  transact,
} from '../../shared/index.ts'
import type { Cart } from '../domain/cart.ts'
import type { TokenHash } from '../domain/cart_token.ts'
import { mergeCarts, unionOf } from '../domain/merge_carts.ts'
import { type PricedCart, priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from '../queries/find_cart_query.ts'
import { ReadMarketQuery } from '../queries/read_market_query.ts'
import { SHOP_CURRENCY } from './create_cart.ts'

export interface JoinCartsInput {
  readonly accountId: AccountId
  /** What the device has held so far, if anything. It opens nothing afterwards. */
  readonly guest: TokenHash | null
  /** What the device holds from now on: new, so that nobody else can have it. */
  readonly token: TokenHash
}

/** What is to be done along with it, in its transaction, about the guest's cart that was taken over. */
type Alongside = (trx: Transaction, guestCartId: CartId) => Promise<void>

/** Which of the carts there are, as they were read without a lock. */
interface Found {
  readonly mine: Cart | null
  /** The guest's own: never one that is somebody's. */
  readonly guest: Cart | null
}

/** How often it starts over when one of the carts has changed. */
const ATTEMPTS = 5
const UNIQUE_VIOLATION = '23505'

/**
 * Gives a device of somebody who has signed in the cart of their account, with what the device's own cart held in it. An
 * account without a cart takes the guest's over as it is.
 *
 * Reads without a lock and writes in one transaction, both carts locked in the order of their ids, only if they are still
 * what was read. The guest's cart is empty afterwards and its token is gone: whatever is repeated, or done by two devices
 * at the same moment, is put in once. A cart that is another account's is left alone: two people may share a device.
 *
 * @throws BusyError when the carts kept changing. Nothing was changed.
 */
@inject()
export class JoinCarts {
  constructor(
    private readonly db: Database,
    private readonly findCart: FindCartQuery,
    private readonly readMarket: ReadMarketQuery
  ) {}

  async execute(input: JoinCartsInput, alongside: Alongside): Promise<PricedCart> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const cart = await this.#once(input, alongside)
      if (cart) return cart
    }
    throw new BusyError()
  }

  /** @returns null when somebody else was faster */
  async #once(input: JoinCartsInput, alongside: Alongside): Promise<PricedCart | null> {
    const found = await this.#find(input)
    const { mine, guest } = found
    if (mine && guest && guest.lines.length > 0) return this.#merge(input, mine, guest, alongside)
    const cart = mine ?? guest ?? emptyCart(input.accountId)
    const written = await this.#write(found, async (trx) => {
      if (!mine) await rows(trx, guest ? ADOPT : OPEN, { ...cart, accountId: input.accountId })
      await rows(trx, HAND_OVER, { ...input, cartId: cart.id })
      if (guest) await alongside(trx, guest.id)
    })
    return written ? priceCart(cart, await this.readMarket.execute(cart)) : null
  }

  async #merge(
    input: JoinCartsInput,
    mine: Cart,
    guest: Cart,
    alongside: Alongside
  ): Promise<PricedCart | null> {
    const facts = await this.readMarket.execute(unionOf(mine, guest))
    const { cart, changed } = mergeCarts(mine, guest, facts)
    const lines = changed.map(({ variantId, quantity, asAdded }) => {
      return { variant_id: variantId, quantity, as_added: asAdded }
    })
    const written = await this.#write({ mine, guest }, async (trx) => {
      const { coupons } = cart
      const merged = { mine: mine.id, guest: guest.id, coupons, lines: JSON.stringify(lines) }
      await rows(trx, MERGE, merged)
      await rows(trx, HAND_OVER, { ...input, cartId: mine.id })
      await alongside(trx, guest.id)
    })
    return written ? priceCart({ ...cart, version: mine.version + 1 }, facts) : null
  }

  async #find({ accountId, guest }: JoinCartsInput): Promise<Found> {
    const mine = await this.findCart.ofAccount(accountId)
    const held = guest && (await this.findCart.execute(guest))
    return { mine, guest: held && held.accountId === null ? held : null }
  }

  async #write(
    { mine, guest }: Found,
    work: (trx: Transaction) => Promise<void>
  ): Promise<boolean> {
    const read = [mine, guest].filter((cart) => cart !== null)
    try {
      return await transact(this.db, async (trx) => {
        const locked = await rows<{ id: CartId; version: number }>(trx, LOCK, {
          ids: read.map(({ id }) => id),
        })
        const versions = new Map(locked.map(({ id, version }) => [id, version]))
        if (read.some(({ id, version }) => versions.get(id) !== version)) return false
        await work(trx)
        return true
      })
    } catch (error) {
      // Another device of theirs has just been given a cart.
      if (sqlState(error) === UNIQUE_VIOLATION) return false
      throw error
    }
  }
}

function emptyCart(accountId: AccountId): Cart {
  const id = newId<CartId>()
  const currency = SHOP_CURRENCY
  return { id, version: 1, currency, accountId, follows: null, lines: [], coupons: [] }
}

const LOCK = `
  SELECT id, version FROM carts.carts WHERE id = ANY (:ids::uuid[]) AND status = 'open' ORDER BY id FOR UPDATE`

const OPEN = `INSERT INTO carts.carts (id, currency, account_id) VALUES (:id, :currency, :accountId)`

/** Its version stays: an order that was placed of it is still the one of this cart. */
const ADOPT = `UPDATE carts.carts SET account_id = :accountId, updated_at = now() WHERE id = :id`

const MERGE = `
  WITH mine AS (
    UPDATE carts.carts SET version = version + 1, updated_at = now(), coupons = :coupons::text[] WHERE id = :mine
  ), emptied AS (
    UPDATE carts.carts SET version = version + 1, updated_at = now(), coupons = '{}' WHERE id = :guest
  ), gone AS (
    DELETE FROM carts.cart_lines WHERE cart_id = :guest
  )
  INSERT INTO carts.cart_lines (cart_id, variant_id, quantity, as_added)
  SELECT :mine::uuid, variant_id, quantity, as_added
  FROM jsonb_to_recordset(:lines::jsonb) AS line (variant_id uuid, quantity int, as_added jsonb)
  ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, as_added = excluded.as_added`

/** The device's earlier token goes, unless it opens a cart of another account's. */
const HAND_OVER = `
  WITH gone AS (
    DELETE FROM carts.cart_tokens token USING carts.carts cart
    WHERE token.token_hash = :guest AND cart.id = token.cart_id
      AND (cart.account_id IS NULL OR cart.account_id = :accountId)
  )
  INSERT INTO carts.cart_tokens (token_hash, cart_id) VALUES (:token, :cartId)`
