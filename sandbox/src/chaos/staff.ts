import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { at, listAt, numberAt, textAt } from './json.ts'
import type { Random } from './random.ts'
import { type Answer, ShopClient } from './shop_client.ts'
import type { Surroundings } from './shopper.ts'

/** Some units of one line of an order. */
export interface Units {
  readonly lineId: string
  readonly quantity: number
}

/** The reason that staff give here whenever they refund by hand, and nobody else does. */
export const BY_HAND = 'goodwill'

/** How long somebody waits until a payment is in the books. Milliseconds. */
const PATIENCE = 60_000

/** Somebody who works for the shop. What they ask for has one effect, however often they have to ask. */
export class Staff {
  readonly #around: Surroundings
  readonly #random: Random
  readonly #client: ShopClient
  #keys = 0

  private constructor(around: Surroundings, random: Random) {
    this.#around = around
    this.#random = random
    this.#client = new ShopClient(around.url, random, around.tally)
  }

  static async signIn(around: Surroundings, random: Random): Promise<Staff> {
    const staff = new Staff(around, random)
    staff.#client.remember('authorization', `Bearer ${await around.provider.staffToken()}`)
    return staff
  }

  /** Waits until the shop knows that an order was paid. @returns its lines; null when it never will be */
  async waitUntilPaid(orderId: string): Promise<Units[] | null> {
    const deadline = performance.now() + PATIENCE
    while (performance.now() < deadline) {
      const { body } = await this.#client.ask('GET', `/admin/orders/${orderId}`)
      const order = at(body, 'data', 'order')
      if (textAt(order, 'status') !== 'open') return null
      if (textAt(order, 'paymentStatus') === 'paid') return listAt(order, 'lines').map(unitsOf)
      await sleep(500)
    }
    this.#around.tally.add('staff waited in vain')
    return null
  }

  /** All that is left, without lines. @returns whether it left */
  async ship(orderId: string, lines?: readonly Units[]): Promise<boolean> {
    const body = { carrier: 'Royal Mail', ...(lines && { lines }) }
    const sent = await this.#once('ship', `/admin/orders/${orderId}/shipments`, body)
    if (sent) this.#around.told.shipments.add(textAt(sent, 'data', 'shipmentId'))
    return sent !== null
  }

  /** @param what amount, lines or shipping; nothing: all that is left. @returns whether it was promised */
  async refund(orderId: string, what: object = {}): Promise<boolean> {
    const body = { reason: BY_HAND, ...what }
    const promised = await this.#once('refund', `/admin/orders/${orderId}/refunds`, body)
    if (promised) this.#around.told.refunds.add(textAt(promised, 'data', 'refundId'))
    return promised !== null
  }

  /** All of it, without lines. */
  async cancel(orderId: string, lines?: readonly Units[]): Promise<boolean> {
    const path = `/admin/orders/${orderId}/cancel`
    return (await this.#once('cancel', path, lines ? { lines } : {})) !== null
  }

  async approve(returnId: string): Promise<boolean> {
    return (await this.#once('approve', `/admin/returns/${returnId}/approve`, {})) !== null
  }

  async receive(returnId: string, body: object): Promise<boolean> {
    return (await this.#once('receive', `/admin/returns/${returnId}/receive`, body)) !== null
  }

  /**
   * Asks under a key of its own until there is an answer, and now and then once more: the same must come back.
   *
   * @returns the answer's body; null when it was refused
   */
  async #once(what: string, path: string, body: object): Promise<unknown> {
    const { tally, told } = this.#around
    const headers = { 'idempotency-key': this.#newKey() }
    const ask = () => this.#client.ask('POST', path, body, headers)
    const first = await ask()
    if (!isDone(first)) {
      tally.add(`staff ${what} refused, ${first.code || first.status}`)
      return null
    }
    tally.add(`staff ${what}`)
    if (this.#random.happens(0.4)) {
      tally.add('staff asked again')
      const again = await ask()
      if (!isDone(again) || !isDeepStrictEqual(at(again.body, 'data'), at(first.body, 'data'))) {
        told.broken(`done_twice: ${what} of ${path} gave another answer under the same key`)
        if (isDone(again)) return again.body
      }
    }
    return first.body
  }

  #newKey(): string {
    this.#keys += 1
    return `staff-${this.#keys}-${this.#random.between(0, 1_000_000_000)}`
  }
}

function isDone({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

function unitsOf(line: unknown): Units {
  return { lineId: textAt(line, 'id'), quantity: numberAt(line, 'quantity') }
}
