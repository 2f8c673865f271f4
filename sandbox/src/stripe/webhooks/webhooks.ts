import type { Log } from '../../log.ts'
import { newId } from '../ids.ts'
import type { Delivery, EventRecord } from '../state/records.ts'
import type { World } from '../world.ts'
import { wellBehaved, type WebhookBehaviour } from './behaviour.ts'
import { postEvent, type Posted } from './post_event.ts'

/** Waits between attempts (seconds), the last one for all that follow, for three days. */
const BACKOFF = [1, 5, 15, 60, 300, 1800, 3600]
const GIVE_UP_AFTER = 3 * 24 * 3600

/** Stripe's own number is not known; it keeps a slow endpoint from being flooded. */
const CONCURRENCY = 10

export interface WebhookOptions {
  url: string
  secret: string
  mode: WebhookBehaviour['mode']
  log: Log
}

/** Tells the shop what has happened: signed, again and again until it says 2xx. */
export class Webhooks {
  readonly #world: World
  readonly #options: WebhookOptions
  readonly #inFlight = new Map<string, Promise<void>>()
  #watchers: { matches: (delivery: Delivery) => boolean; resolve: (delivery: Delivery) => void }[] =
    []
  #idle: (() => void)[] = []
  behaviour: WebhookBehaviour

  constructor(world: World, options: WebhookOptions) {
    this.#world = world
    this.#options = options
    this.behaviour = wellBehaved(options.url, options.mode)
    world.events.onRecorded((event) => this.#enqueue(event))
  }

  /** Posts what is due. Called on every tick of the sandbox's clock. */
  tick() {
    const now = this.#world.clock.now()
    const due = [...this.#world.store.deliveries.values()]
      .filter(({ state, nextAttemptAt }) => state === 'waiting' && nextAttemptAt <= now)
      .sort((one, other) => one.nextAttemptAt - other.nextAttemptAt)
    for (const delivery of due) {
      if (this.#inFlight.size >= CONCURRENCY) return
      if (!this.#inFlight.has(delivery.id)) this.#start(delivery)
    }
    this.#tellIdle()
  }

  /** What a test has yet to deliver, oldest first. */
  held(): Delivery[] {
    return this.all().filter(({ state }) => state === 'held')
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

  /** Posts an event, held, delivered or dropped before, once. */
  async deliver(eventId: string): Promise<Delivery> {
    return this.#attempt(this.#deliveryOf(eventId))
  }

  /** Never posts this event: it got lost. */
  drop(eventId: string): Delivery {
    return this.#put({ ...this.#deliveryOf(eventId), state: 'dropped' })
  }

  /** Tells a change once more, under the same event id or a new one. */
  duplicate(eventId: string, options: { newId?: boolean } = {}): Delivery {
    const event = this.#eventOf(eventId)
    return this.#queue(options.newId ? this.#world.events.copy(event) : event)
  }

  /** Resolves once an event that matches has been answered with 2xx, also if it already was. */
  delivered(match: { type?: string; eventId?: string }): Promise<Delivery> {
    const matches = ({ state, eventType, eventId }: Delivery) =>
      state === 'delivered' &&
      (match.type === undefined || eventType === match.type) &&
      (match.eventId === undefined || eventId === match.eventId)
    const already = this.all().find(matches)
    if (already) return Promise.resolve(already)
    return new Promise((resolve) => this.#watchers.push({ matches, resolve }))
  }

  /** Resolves when no delivery is under way or due. Failed ones wait for their next attempt. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve)
      this.tick()
    })
  }

  reset() {
    this.behaviour = wellBehaved(this.#options.url, this.#options.mode)
  }

  async stop() {
    await Promise.all(this.#inFlight.values())
  }

  #enqueue(event: EventRecord) {
    const { behaviour } = this
    if (behaviour.drop) return void this.#put({ ...this.#queue(event), state: 'dropped' })
    this.#queue(event)
    if (behaviour.duplicate) this.#queue(event)
    if (behaviour.twoIds) this.#queue(this.#world.events.copy(event))
    // The request that caused the event answers first, as it nearly always does in life.
    setImmediate(() => this.tick())
  }

  #queue(event: EventRecord): Delivery {
    const { mode, delayMs, reorder } = this.behaviour
    const waiting = [...this.#world.store.deliveries.values()].filter(
      ({ state }) => state === 'waiting'
    )
    const overtakes = reorder && waiting.length % 2 === 1
    const now = this.#world.clock.now()
    return this.#put({
      id: newId('whd_'),
      created: this.#world.clock.seconds(),
      eventId: event.id,
      eventType: event.type,
      state: mode === 'held' ? 'held' : 'waiting',
      attempts: 0,
      nextAttemptAt: now + delayMs - (overtakes ? 1 : 0),
      lastStatus: null,
      lastError: null,
    })
  }

  #start(delivery: Delivery) {
    const work = this.#attempt(delivery).then(() => {
      this.#inFlight.delete(delivery.id)
      this.tick()
    })
    this.#inFlight.set(delivery.id, work)
  }

  async #attempt(delivery: Delivery): Promise<Delivery> {
    const { url } = this.behaviour
    const event = this.#eventOf(delivery.eventId)
    const posted = await postEvent(url, this.#options.secret, event)
    const after = this.#put(this.#outcome(delivery, posted))
    this.#logAttempt(after)
    if (after.state === 'delivered') this.#tellWatchers(after)
    return after
  }

  #outcome(delivery: Delivery, { status, error }: Posted): Delivery {
    const attempts = delivery.attempts + 1
    const tried = { ...delivery, attempts, lastStatus: status, lastError: error }
    if (status !== null && status >= 200 && status < 300) return { ...tried, state: 'delivered' }
    if (delivery.state === 'held') return tried
    const now = this.#world.clock.now()
    if (now / 1000 - delivery.created > GIVE_UP_AFTER) return { ...tried, state: 'given_up' }
    const wait = BACKOFF[attempts - 1] ?? BACKOFF.at(-1) ?? 3600
    return { ...tried, state: 'waiting', nextAttemptAt: now + wait * 1000 }
  }

  #tellWatchers(delivery: Delivery) {
    const told = this.#watchers.filter(({ matches }) => matches(delivery))
    this.#watchers = this.#watchers.filter((watcher) => !told.includes(watcher))
    for (const { resolve } of told) resolve(delivery)
  }

  #tellIdle() {
    if (this.#inFlight.size > 0) return
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  #put(delivery: Delivery): Delivery {
    // A sandbox that is reset or closed while an endpoint still thinks no longer knows the event.
    return this.#world.store.deliveries.put(delivery)
  }

  #deliveryOf(eventId: string): Delivery {
    const found = this.all().findLast((delivery) => delivery.eventId === eventId)
    return found ?? this.#queue(this.#eventOf(eventId))
  }

  #eventOf(eventId: string): EventRecord {
    const event = this.#world.store.events.get(eventId)
    if (!event) throw new Error(`There is no event ${eventId}`)
    return event
  }

  #logAttempt({ eventType, attempts, lastStatus, lastError }: Delivery) {
    const outcome = lastStatus ?? lastError
    this.#options.log.info('webhooks', `${eventType} attempt ${attempts}: ${outcome}`)
  }
}
