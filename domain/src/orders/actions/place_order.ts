import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { type Cart, FindCartQuery, type TokenHash } from '../../carts/index.ts'
import {
  type Availability,
  FindAvailabilityQuery,
  type InsufficientStock,
  refuseShort,
} from '../../inventory/index.ts'
import { ClosePaymentPage, OpenPaymentPage, type PageNotClosed } from '../../payments/index.ts'
import {
  BusyError,
  contentHash,
  err,
  ok,
  type OrderId,
  type Result,
  type VariantId,
} from '../../shared/index.ts'
import { ShippingTariffs } from '../../shipping/index.ts'
import { type AnsweredTax, AssessTax, TaxRates } from '../../taxes/index.ts'
import type { Checkout } from '../domain/checkout.ts'
import type { OrderView } from '../domain/order_view.ts'
import type { PlaceRefusal } from '../domain/place_refusal.ts'
import { PlacingSlots } from '../placing_slots.ts'
import { FindPlacedKeyQuery } from '../queries/find_placed_key_query.ts'
import { GetOrderQuery } from '../queries/get_order_query.ts'
import { WhyCartIsEmptyQuery } from '../queries/why_cart_is_empty_query.ts'
import { CurrentPaymentPage } from './current_payment_page.ts'
import {
  type Obstacle,
  PlaceCart,
  type PlaceCartInput,
  type Placed,
  type Prices,
} from './place_cart.ts'

export interface PlaceOrderInput {
  readonly token: TokenHash
  /** Whoever sends the same one again with the same checkout gets the same order. Kept 48 h. */
  readonly key: string
  readonly checkout: Checkout
}

export interface PlacedOrder {
  readonly order: OrderView
  /** Null while there is none, or it cannot be had yet. */
  readonly paymentUrl: string | null
}

type Attempt = Omit<PlaceCartInput, 'cart' | 'availability' | 'prices'>

/** How often placing starts over: the cart or the prices changed, a page had to be closed, a tax to be asked for. */
const ROUNDS = 5

const PAGE_REFUSALS = {
  paid: 'order_already_paid',
  processing: 'order_payment_processing',
  unavailable: 'payment_provider_unavailable',
} as const satisfies Record<PageNotClosed, PlaceRefusal['code']>

/**
 * Places the order of a cart: one transaction, with the payment provider called before and after it, never within.
 *
 * Placing a cart again that has an unpaid order gives that order when nothing changed, and otherwise puts the new order
 * in its place, once nobody can pay the old one. A crash after the commit loses nothing: the worker opens the payment
 * page of every order that has none.
 *
 * @throws BusyError when others kept the cart, or the stock, locked. Nothing was changed.
 */
@inject()
export class PlaceOrder {
  constructor(
    private readonly db: Database,
    private readonly slots: PlacingSlots,
    private readonly findPlacedKey: FindPlacedKeyQuery,
    private readonly findCart: FindCartQuery,
    private readonly findAvailability: FindAvailabilityQuery,
    private readonly whyCartIsEmpty: WhyCartIsEmptyQuery,
    private readonly placeCart: PlaceCart,
    private readonly openPaymentPage: OpenPaymentPage,
    private readonly closePaymentPage: ClosePaymentPage,
    private readonly currentPaymentPage: CurrentPaymentPage,
    private readonly tariffs: ShippingTariffs,
    private readonly rates: TaxRates,
    private readonly assessTax: AssessTax,
    private readonly getOrder: GetOrderQuery
  ) {}

  async execute(input: PlaceOrderInput): Promise<Result<PlacedOrder, PlaceRefusal>> {
    const bodyHash = contentHash(input.checkout)
    let closedPageOf: OrderId | null = null
    let answered: AnsweredTax | null = null
    for (let round = 1; round <= ROUNDS; round++) {
      const placed: Result<Placed, Obstacle> = await this.#once({
        ...input,
        bodyHash,
        closedPageOf,
        answered,
      })
      if (placed.ok) return ok(await this.#answer(placed.value))
      const { error } = placed
      if (error.code === 'start_over') continue
      if (error.code === 'books_changed') {
        await Promise.all([this.tariffs.reread(), this.rates.reread()])
        continue
      }
      if (error.code === 'tax_unknown') {
        const { question } = error
        answered = { question, tax: await this.assessTax.execute(question) }
        continue
      }
      if (error.code !== 'page_open') return err(error)
      const closed = await this.closePaymentPage.execute(error.orderId)
      if (!closed.ok) return err({ code: PAGE_REFUSALS[closed.error] })
      closedPageOf = error.orderId
    }
    throw new BusyError()
  }

  /** Looks before it locks: a repeated key, and a product that is sold out, make nobody queue. */
  async #once(attempt: Attempt): Promise<Result<Placed, Obstacle>> {
    const known = await this.findPlacedKey.execute(attempt.token, attempt.key)
    if (known) {
      return known.bodyHash.equals(attempt.bodyHash)
        ? ok({ orderId: known.orderId, isNew: false })
        : err({ code: 'idempotency_key_reused' })
    }
    const cart = await this.findCart.execute(attempt.token)
    if (!cart) return err({ code: 'cart_not_found' })
    if (cart.lines.length === 0) return err(await this.whyCartIsEmpty.execute(cart))

    const seen = await this.#look(cart)
    if (!seen.ok) return seen
    const prices = await this.#prices()
    const placed = await this.slots.run(async (hasWaited) => {
      const now = hasWaited ? await this.#look(cart) : seen
      if (!now.ok) return now
      return this.placeCart.execute({ ...attempt, cart, availability: now.value, prices })
    })
    return placed.ok ? placed.value : placed
  }

  /** What sells out while others wait for a slot lets all of them go at the cost of one statement each. */
  async #look(
    cart: Cart
  ): Promise<Result<ReadonlyMap<VariantId, Availability>, InsufficientStock>> {
    const variantIds = cart.lines.map((line) => line.variantId)
    const availability = await this.findAvailability.execute(variantIds, { cartId: cart.id })
    const short = refuseShort(
      cart.lines.map(({ variantId, quantity }) => ({
        variantId,
        requested: quantity,
        available: availability.get(variantId)?.available ?? 0,
      }))
    )
    return short ? err(short) : ok(availability)
  }

  /** From memory: whether they are still true is found out when the order is written. */
  async #prices(): Promise<Prices> {
    const tariffs = await this.tariffs.open()
    const rates = await this.rates.open()
    return {
      tariffs: tariffs.content,
      tariffsRevision: tariffs.revision,
      rates: rates.content,
      ratesRevision: rates.revision,
    }
  }

  /** What the shopper gets to see: the order as it is stored, and the page to pay it on. */
  async #answer({ orderId, isNew }: Placed): Promise<PlacedOrder> {
    const paymentUrl = isNew
      ? (await this.openPaymentPage.execute(orderId)).paymentUrl
      : await this.#currentPage(orderId)
    const order = await this.getOrder.execute(orderId, this.db)
    if (!order) throw new Error(`Order ${orderId} was placed and is not there`)
    return { order, paymentUrl }
  }

  async #currentPage(orderId: OrderId): Promise<string | null> {
    const page = await this.currentPaymentPage.execute(orderId)
    return page.ok ? page.value.paymentUrl : null
  }
}
