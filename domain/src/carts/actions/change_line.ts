import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type InsufficientStock, refuseShort, SoldOutHints } from '../../inventory/index.ts'
import {
  BusyError,
  err,
  firstRow,
  ok,
  prepared,
  type Result,
  retryContention,
  type VariantId,
} from '../../shared/index.ts'
import { type Cart, type CartLine, MAX_LINES, MAX_QUANTITY, withLine } from '../domain/cart.ts'
import type { TokenHash } from '../domain/cart_token.ts'
import type { LineChange, LineRefusal } from '../domain/line_change.ts'
import { availableTo, type MarketFacts, type PricedCart, priceCart } from '../domain/priced_cart.ts'
import { FindCartQuery } from '../queries/find_cart_query.ts'
import { ReadMarketQuery } from '../queries/read_market_query.ts'

export interface ChangeLineInput {
  readonly token: TokenHash
  readonly variantId: VariantId
  readonly change: LineChange
  /** The version that the change was made for; any, when absent. */
  readonly ifVersion?: number
}

export type CartRefusal =
  | LineRefusal
  | InsufficientStock
  | { readonly code: 'cart_not_found' | 'variant_not_found' | 'cart_full' | 'quantity_too_large' }
  | { readonly code: 'cart_changed'; readonly version: number }

/** How often a change that was overtaken by another one starts over. */
const ATTEMPTS = 5

/**
 * Changes one line of a cart: adds, sets or removes. No transaction and no lock beside the final statement's own: it
 * writes only if the cart still has the version that was read, and starts over otherwise. Four statements for any number
 * of lines.
 *
 * @throws BusyError when the cart kept changing. Nothing was changed.
 */
@inject()
export class ChangeLine {
  constructor(
    private readonly db: Database,
    private readonly findCart: FindCartQuery,
    private readonly hints: SoldOutHints,
    private readonly readMarket: ReadMarketQuery
  ) {}

  async execute({
    token,
    variantId,
    change,
    ifVersion,
  }: ChangeLineInput): Promise<Result<PricedCart, CartRefusal>> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const cart = await this.findCart.execute(token)
      if (!cart) return err({ code: 'cart_not_found' })
      if (ifVersion !== undefined && ifVersion !== cart.version) {
        return err({ code: 'cart_changed', version: cart.version })
      }
      const gone = this.#refuseByHint(cart, variantId, change)
      if (gone) return err(gone)
      const facts = await this.readMarket.execute(cart, { variantId })
      if (isUntouched(cart) && facts.variants.has(variantId)) {
        this.hints.saw(variantId, availableTo(variantId, facts))
      }
      const line = decide(cart, variantId, change, facts)
      if (!line.ok) return line
      if (await this.#write(cart, line.value)) {
        const changed = { ...withLine(cart, line.value), version: cart.version + 1 }
        return ok(priceCart(changed, facts))
      }
    }
    throw new BusyError()
  }

  /** In a rush, what is sold out is refused without another look, unless the cart may hold some of it itself. */
  #refuseByHint(cart: Cart, variantId: VariantId, change: LineChange): InsufficientStock | null {
    if (!isUntouched(cart) || !this.hints.isGone(variantId)) return null
    const wanted = change(null)
    if (!wanted.ok || wanted.value > MAX_QUANTITY) return null
    return refuseShort([{ variantId, requested: wanted.value, available: 0 }])
  }

  /** @returns whether the cart was still the one that was read */
  async #write({ id, version }: Cart, line: CartLine): Promise<boolean> {
    const written = await retryContention(() =>
      firstRow(this.db, line.quantity === 0 ? REMOVE : SET, {
        id,
        version,
        variantId: line.variantId,
        quantity: line.quantity,
        asAdded: JSON.stringify(line.asAdded),
      })
    )
    return written !== null
  }
}

/** Nothing was ever put into it, so that it has no order either. */
function isUntouched({ version }: Cart): boolean {
  return version === 1
}

function decide(
  cart: Cart,
  variantId: VariantId,
  change: LineChange,
  facts: MarketFacts
): Result<CartLine, CartRefusal> {
  const held = cart.lines.find((line) => line.variantId === variantId)
  const asAdded = facts.variants.get(variantId) ?? held?.asAdded
  const wanted = change(held?.quantity ?? null)
  if (!wanted.ok) return wanted
  if (!asAdded) return err({ code: 'variant_not_found' })
  const quantity = wanted.value
  if (quantity > MAX_QUANTITY) return err({ code: 'quantity_too_large' })
  if (!held && cart.lines.length >= MAX_LINES) return err({ code: 'cart_full' })
  const available = availableTo(variantId, facts)
  const short = refuseShort([{ variantId, requested: quantity, available }])
  if (short) return err(short)
  const { sku, slug, name, options, price } = asAdded
  return ok({ variantId, quantity, asAdded: { sku, slug, name, options, price } })
}

const CHANGED = `
  WITH changed AS (
    UPDATE carts.carts SET version = version + 1, updated_at = now()
    WHERE id = :id AND version = :version AND status = 'open'
    RETURNING id
  )`

const SET = prepared(`${CHANGED}
  INSERT INTO carts.cart_lines (cart_id, variant_id, quantity, as_added)
  SELECT id, :variantId::uuid, :quantity::int, :asAdded::jsonb FROM changed
  ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, as_added = excluded.as_added
  RETURNING cart_id`)

const REMOVE = prepared(`${CHANGED}
  DELETE FROM carts.cart_lines line USING changed
  WHERE line.cart_id = changed.id AND line.variant_id = :variantId
  RETURNING line.cart_id`)
