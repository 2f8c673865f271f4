import { Container } from '@adonisjs/core/container'
import { Database } from '@adonisjs/lucid/database'
import {
  add,
  type CartRefusal,
  ChangeCoupons,
  ChangeLine,
  type ChangeLineInput,
  CreateCart,
  GetCartQuery,
  hashCartToken,
  type PricedCart,
  remove,
  setTo,
} from '../../src/carts/index.ts'
import { SoldOutHints } from '../../src/inventory/index.ts'
import { Clock, rows, SystemClock, type Result, type VariantId } from '../../src/shared/index.ts'

type Changed = Promise<Result<PricedCart, CartRefusal>>

/** Somebody with a cart. */
export class Shopper {
  private constructor(
    private readonly db: Database,
    readonly token: string,
    private readonly changeLine: ChangeLine,
    private readonly changeCoupons: ChangeCoupons,
    private readonly getCart: GetCartQuery
  ) {}

  static async arrives(
    db: Database,
    clock: Clock = new SystemClock(),
    hints = new SoldOutHints()
  ): Promise<Shopper> {
    const { token } = await new CreateCart(db).execute()
    return this.with(db, token, clock, hints)
  }

  /** Whoever holds this token. */
  static async with(
    db: Database,
    token: string,
    clock: Clock = new SystemClock(),
    hints = new SoldOutHints()
  ): Promise<Shopper> {
    const container = new Container<Record<never, never>>()
    container.bindValue(Database, db)
    container.bindValue(Clock, clock)
    container.bindValue(SoldOutHints, hints)
    return new Shopper(
      db,
      token,
      await container.make(ChangeLine),
      await container.make(ChangeCoupons),
      await container.make(GetCartQuery)
    )
  }

  adds(variantId: VariantId, quantity = 1, ifVersion?: number): Changed {
    return this.#change({ variantId, change: add(quantity), ifVersion })
  }

  sets(variantId: VariantId, quantity: number, ifVersion?: number): Changed {
    return this.#change({ variantId, change: setTo(quantity), ifVersion })
  }

  removes(variantId: VariantId, ifVersion?: number): Changed {
    return this.#change({ variantId, change: remove, ifVersion })
  }

  enters(code: string, ifVersion?: number) {
    return this.changeCoupons.add({ token: hashCartToken(this.token), code, ifVersion })
  }

  takesOut(code: string) {
    return this.changeCoupons.remove({ token: hashCartToken(this.token), code })
  }

  async cart(): Promise<PricedCart> {
    const cart = await this.getCart.execute(hashCartToken(this.token))
    if (!cart) throw new Error('The shopper has no cart')
    return cart
  }

  /** Fills the cart behind the shop's back, as many adds would. */
  async has(variantIds: readonly VariantId[], quantity = 1): Promise<void> {
    const { id } = await this.cart()
    const asAdded = { sku: 'X', slug: 'x', name: 'X', options: {}, price: money }
    await rows(
      this.db,
      `INSERT INTO carts.cart_lines (cart_id, variant_id, quantity, as_added)
       SELECT :id::uuid, variant_id, :quantity::int, :asAdded::jsonb FROM unnest(:variantIds::uuid[]) AS v (variant_id)`,
      { id, quantity, asAdded: JSON.stringify(asAdded), variantIds }
    )
  }

  #change(input: Omit<ChangeLineInput, 'token'>): Changed {
    return this.changeLine.execute({ ...input, token: hashCartToken(this.token) })
  }
}

const money = { amount: 500, currency: 'GBP' }
