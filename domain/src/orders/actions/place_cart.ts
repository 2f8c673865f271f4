import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Cart, LockCart, type TokenHash } from '../../carts/index.ts'
import type { Availability } from '../../inventory/index.ts'
import {
  type AccountId,
  Clock,
  err,
  newId,
  ok,
  type OrderId,
  type Result,
  sqlState,
  type Transaction,
  transactResult,
  type VariantId,
} from '../../shared/index.ts'
import type { AnsweredTax, TaxQuestion } from '../../taxes/index.ts'
import type { Checkout } from '../domain/checkout.ts'
import { newOrderNumber } from '../domain/order_number.ts'
import type { PlaceRefusal } from '../domain/place_refusal.ts'
import type { PriceBooks } from '../domain/quote.ts'
import { replacing } from '../domain/replacing.ts'
import { lockLiveOrder } from '../queries/lock_live_order.ts'
import { QuoteCartQuery } from '../queries/quote_cart_query.ts'
import { claimIdempotencyKey } from './claim_idempotency_key.ts'
import type { BooksChanged } from './insert_order.ts'
import { repointIdempotencyKey } from './repoint_idempotency_key.ts'
import { SupersedeOrder } from './supersede_order.ts'
import { WriteOrder } from './write_order.ts'

export interface PlaceCartInput {
  readonly token: TokenHash
  readonly key: string
  readonly checkout: Checkout
  readonly bodyHash: Buffer
  /** As it was read without a lock: it is placed only if it is still the same. */
  readonly cart: Cart
  readonly availability: ReadonlyMap<VariantId, Availability>
  readonly closedPageOf: OrderId | null
  readonly prices: Prices
  /** What a tax service said about this cart, if it was asked. */
  readonly answered: AnsweredTax | null
}

/** The books of prices, with the revisions that must still be true when the order is written. */
export interface Prices extends PriceBooks {
  readonly ratesRevision: number
  readonly tariffsRevision: number
}

export interface Placed {
  readonly orderId: OrderId
  /** Whether this call made it. */
  readonly isNew: boolean
}

/** Why the transaction was rolled back: a refusal, or something to do before it is tried again. */
export type Obstacle =
  | PlaceRefusal
  | { readonly code: 'start_over' }
  | { readonly code: 'page_open'; readonly orderId: OrderId }
  | { readonly code: 'tax_unknown'; readonly question: TaxQuestion }
  | BooksChanged

/** Minutes for which stock is held for an order that is not paid. */
const HOLD = 35

const UNIQUE_VIOLATION = '23505'

/** The transaction that places an order: all of it, or nothing. Locks cart → order → payment → coupon → stock. */
@inject()
export class PlaceCart {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lockCart: LockCart,
    private readonly quoteCart: QuoteCartQuery,
    private readonly supersede: SupersedeOrder,
    private readonly writeOrder: WriteOrder
  ) {}

  async execute(input: PlaceCartInput): Promise<Result<Placed, Obstacle>> {
    try {
      return await transactResult(this.db, (trx) => this.#place(trx, input))
    } catch (error) {
      // Somebody else placed this cart, or drew the same number, in spite of the locks.
      if (sqlState(error) === UNIQUE_VIOLATION) return err({ code: 'start_over' })
      throw error
    }
  }

  /** Claims the key, then takes the cart as it was read. */
  async #place(trx: Transaction, input: PlaceCartInput): Promise<Result<Placed, Obstacle>> {
    const orderId = newId<OrderId>()
    const claim = await claimIdempotencyKey(trx, { ...input, orderId })
    if (claim === 'in_progress') return err({ code: 'idempotency_in_progress' })
    if (claim === 'taken') return err({ code: 'start_over' })

    const { id, version } = input.cart
    const locked = await this.lockCart.execute(trx, id)
    const isAsRead = locked?.status === 'open' && locked.version === version
    if (!isAsRead) return err({ code: 'start_over' })
    return this.#placeLocked(trx, input, { orderId, accountId: locked.accountId })
  }

  async #placeLocked(
    trx: Transaction,
    input: PlaceCartInput,
    { orderId, accountId }: { orderId: OrderId; accountId: AccountId | null }
  ): Promise<Result<Placed, Obstacle>> {
    const { token, key, bodyHash, cart, checkout, prices } = input
    const now = this.clock.now()
    const live = await lockLiveOrder(trx, cart.id)
    const step = live && replacing(live, { ...input, cartVersion: cart.version, now })
    if (step && !step.ok) return step
    if (live && step?.value === 'keep') {
      await repointIdempotencyKey(trx, { token, key, orderId: live.id })
      return ok({ orderId: live.id, isNew: false })
    }
    const quote = await this.quoteCart.execute({ ...input, books: prices, at: now }, trx)
    if (!quote.ok) return quote
    if (live && step?.value === 'close_page') return err({ code: 'page_open', orderId: live.id })

    const superseded = live && {
      orderId: live.id,
      hasCoupons: live.hasCoupons,
      events: await this.supersede.execute(trx, live, now),
    }
    const order = {
      id: orderId,
      number: newOrderNumber(),
      accountId,
      bodyHash,
      checkout,
      quote: quote.value,
      prices,
      placedAt: now,
      payUntil: new Date(now.getTime() + HOLD * 60_000),
    }
    const written = await this.writeOrder.execute(trx, order, superseded)
    return written.ok ? ok({ orderId, isNew: true }) : written
  }
}
