import type { Log } from '../../log.ts'
import { Waiters } from '../../waiters.ts'
import type { Delivery, EventRecord } from '../state/records.ts'
import type { World } from '../world.ts'
import { wellBehaved, type WebhookBehaviour } from './behaviour.ts'
import { DeliveryQueue } from './delivery_queue.ts'
import { postEvent } from './post_event.ts'

/** How many posts may be under way, so that a slow shop is not flooded. */
const CONCURRENCY = 10

/** With `reorder`, how long an event waits to be overtaken (milliseconds). */
const OVERTAKEN_WITHIN = 2_000

export interface WebhookOptions {
  url: string
  secret: string
  /** The types that the endpoint is subscribed to; null: all of them. */
  events: readonly string[] | null
  mode: WebhookBehaviour['mode']
  log: Log
}

/** Tells the shop what has happened: signed, again and again until it says 2xx. */
export class Webhooks {
  readonly #world: World
  readonly #options: WebhookOptions
  readonly #queue: DeliveryQueue
  readonly #inFlight = new Map<string, Promise<void>>()
  readonly #deliveries = new Waiters<Delivery>()
  readonly #idle = new Waiters<void>()
  readonly #stopping = new AbortController()
  /** Changes apply to events to come. */
  behaviour: WebhookBehaviour

  constructor(world: World, options: WebhookOptions) {
    this.#world = world
    this.#options = options
    this.#queue = new DeliveryQueue(world)
    this.behaviour = wellBehaved(options.url, options.mode)
    const { events } = options
    world.events.onRecorded((event) => {
      if (events === null || events.includes(event.type)) this.#enqueue(event)
    })
  }

  /** Posts what is due. Called on every tick of the sandbox's clock. */
  tick() {
    const most = this.behaviour.reorder ? 1 : CONCURRENCY
    for (const delivery of this.#queue.due()) {
      if (this.#inFlight.size >= most) return
      if (!this.#inFlight.has(delivery.id)) this.#start(delivery)
    }
    if (this.#inFlight.size === 0) this.#idle.tell()
  }

  /** What a test has yet to deliver, oldest first. */
  held(): Delivery[] {
    return this.#queue.held()
  }

  /** Every delivery, oldest first. */
  all(): Delivery[] {
    return [...this.#world.store.deliveries.values()]
  }

  /** Posts the oldest held event, once. Resolves with what came of it, or null if none is held. */
  async deliverNext(): Promise<Delivery | null> {
    const [next] = this.held()
    return next ? this.#attempt(next) : null
  }

  /** Posts everything held, oldest first, one after the other. */
  async deliverAll(): Promise<Delivery[]> {
    const outcomes: Delivery[] = []
    for (const delivery of this.held()) outcomes.push(await this.#attempt(delivery))
    return outcomes
  }

  /** Posts an event once, whether it was held, delivered or dropped before. */
  async deliver(eventId: string): Promise<Delivery> {
    return this.#attempt(this.#deliveryOf(eventId))
  }

  /** Never posts this event: it got lost. */
  drop(eventId: string): Delivery {
    return this.#queue.put({ ...this.#deliveryOf(eventId), state: 'dropped' })
  }

  /** Tells a change once more, under the same event id or a new one. */
  duplicate(eventId: string, options: { newId?: boolean } = {}): Delivery {
    const event = this.#eventOf(eventId)
    return this.#add(options.newId ? this.#world.events.copy(event) : event)
  }

  /** Resolves once an event that matches has been answered with 2xx, also if it already was. */
  delivered(match: { type?: string; eventId?: string }): Promise<Delivery> {
    const matches = ({ state, eventType, eventId }: Delivery) =>
      state === 'delivered' &&
      (match.type === undefined || eventType === match.type) &&
      (match.eventId === undefined || eventId === match.eventId)
    const already = this.all().find(matches)
    return already ? Promise.resolve(already) : this.#deliveries.next(matches)
  }

  /** Resolves when nothing is under way or due. What failed waits for its next attempt. */
  idle(): Promise<void> {
    const idle = this.#idle.next(() => true)
    this.tick()
    return idle
  }

  /** Behaves well again, and forgets what was to be delivered. */
  reset() {
    this.behaviour = wellBehaved(this.#options.url, this.#options.mode)
    this.#queue.clear()
  }

  /** Breaks off what is under way; it counts as failed, and is tried again after a restart. */
  async stop() {
    this.#stopping.abort()
    await Promise.all(this.#inFlight.values())
  }

  #enqueue(event: EventRecord) {
    const { drop, duplicate, twoIds } = this.behaviour
    if (drop) return void this.#queue.add(event, 'dropped', 0)
    this.#add(event)
    if (duplicate) this.#add(event)
    if (twoIds) this.#add(this.#world.events.copy(event))
    // The request that caused the event answers first, as it nearly always does in life.
    setImmediate(() => this.tick())
  }

  #add(event: EventRecord): Delivery {
    const { mode, delayMs, reorder } = this.behaviour
    const at = this.#world.clock.now() + delayMs
    if (mode === 'held') return this.#queue.add(event, 'held', at)
    if (!reorder) return this.#queue.add(event, 'waiting', at)

    const first = this.#queue.waiting().find(({ attempts }) => attempts === 0)
    if (!first) return this.#queue.add(event, 'waiting', at + OVERTAKEN_WITHIN)
    this.#queue.put({ ...first, nextAttemptAt: at + 1 })
    return this.#queue.add(event, 'waiting', at)
  }

  #start(delivery: Delivery) {
    const work = this.#attempt(delivery).then(() => {
      this.#inFlight.delete(delivery.id)
      if (!this.#stopping.signal.aborted) this.tick()
    })
    this.#inFlight.set(delivery.id, work)
  }

  async #attempt(delivery: Delivery): Promise<Delivery> {
    const event = this.#eventOf(delivery.eventId)
    const { secret, log } = this.#options
    const posted = await postEvent(this.behaviour.url, secret, event, this.#stopping.signal)
    log.info('webhooks', `${delivery.eventType} ${posted.status ?? posted.error}`)
    // A reset in the meantime has forgotten the event; it must not come back.
    if (!this.#world.store.deliveries.get(delivery.id)) return delivery

    const booked = this.#queue.book(delivery, posted)
    if (booked.state === 'delivered') this.#deliveries.tell(booked)
    return booked
  }

  #deliveryOf(eventId: string): Delivery {
    const event = this.#eventOf(eventId)
    const known = this.all().findLast((delivery) => delivery.eventId === eventId)
    return known ?? this.#queue.add(event, 'held', this.#world.clock.now())
  }

  #eventOf(eventId: string): EventRecord {
    const event = this.#world.store.events.get(eventId)
    if (!event) throw new UnknownEventError(eventId)
    return event
  }
}

/** There is no such event; nothing was sent. */
export class UnknownEventError extends Error {
  constructor(eventId: string) {
    super(`There is no event ${eventId}`)
  }
}
