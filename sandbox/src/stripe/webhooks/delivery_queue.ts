import { newId } from '../ids.ts'
import type { Delivery, EventRecord } from '../state/records.ts'
import type { World } from '../world.ts'

/** Waits between attempts (seconds); the last one goes for all that follow. */
const BACKOFF = [1, 5, 15, 60, 300, 1800, 3600]

/** Stripe stops trying after three days (seconds). */
const GIVE_UP_AFTER = 3 * 24 * 3600

/** What one attempt came to; no status means no answer. */
export interface Posted {
  status: number | null
  error: string | null
}

/** The deliveries, and which of them have yet to be made. */
export class DeliveryQueue {
  readonly #world: World
  /** Ids of those that are held or waiting: the finished ones are many. */
  readonly #unfinished = new Set<string>()

  constructor(world: World) {
    this.#world = world
    for (const delivery of world.store.deliveries.values()) this.#sort(delivery)
  }

  /** @param nextAttemptAt milliseconds on the sandbox's clock */
  add(event: EventRecord, state: 'held' | 'waiting' | 'dropped', nextAttemptAt: number): Delivery {
    return this.put({
      id: newId('whd_'),
      created: this.#world.clock.seconds(),
      eventId: event.id,
      eventType: event.type,
      state,
      attempts: 0,
      nextAttemptAt,
      lastStatus: null,
      lastError: null,
    })
  }

  put(delivery: Delivery): Delivery {
    this.#sort(delivery)
    return this.#world.store.deliveries.put(delivery)
  }

  /** Waiting deliveries whose time has come, in the order of their times. */
  due(): Delivery[] {
    const now = this.#world.clock.now()
    return this.waiting()
      .filter(({ nextAttemptAt }) => nextAttemptAt <= now)
      .sort((one, other) => one.nextAttemptAt - other.nextAttemptAt)
  }

  waiting(): Delivery[] {
    return this.#inState('waiting')
  }

  held(): Delivery[] {
    return this.#inState('held')
  }

  /** Books an attempt: done at 2xx, otherwise again later, unless a test decides about it. */
  book(delivery: Delivery, { status, error }: Posted): Delivery {
    const attempts = delivery.attempts + 1
    const tried = { ...delivery, attempts, lastStatus: status, lastError: error }
    if (status !== null && status >= 200 && status < 300) {
      return this.put({ ...tried, state: 'delivered' })
    }
    if (delivery.state !== 'waiting') return this.put(tried)
    const now = this.#world.clock.now()
    if (now / 1000 - delivery.created > GIVE_UP_AFTER) {
      return this.put({ ...tried, state: 'given_up' })
    }
    const wait = BACKOFF[attempts - 1] ?? BACKOFF.at(-1) ?? 0
    return this.put({ ...tried, nextAttemptAt: now + wait * 1000 })
  }

  clear() {
    this.#unfinished.clear()
  }

  #inState(state: Delivery['state']): Delivery[] {
    return [...this.#unfinished]
      .map((id) => this.#world.store.deliveries.get(id))
      .filter((delivery) => delivery !== undefined)
      .filter((delivery) => delivery.state === state)
  }

  #sort({ id, state }: Delivery) {
    if (state === 'held' || state === 'waiting') this.#unfinished.add(id)
    else this.#unfinished.delete(id)
  }
}
