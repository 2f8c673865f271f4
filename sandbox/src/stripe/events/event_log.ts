import { EventEmitter } from 'node:events'
import type { Clock } from '../clock.ts'
import { newId } from '../ids.ts'
import type { EventRecord, EventSubject, EventType } from '../state/records.ts'
import type { Store } from '../state/store.ts'

const API_VERSION = '2026-10-28.endive'

/** The request that is being served, which Stripe names on the events that it causes. */
interface Cause {
  id: string | null
  idempotency_key: string | null
}

/** Records what happens, for `/v1/events` and for the webhooks. */
export class EventLog {
  readonly #store: Store
  readonly #clock: Clock
  readonly #emitter = new EventEmitter<{ recorded: [EventRecord] }>()
  #cause: Cause = { id: null, idempotency_key: null }

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  record(type: EventType, object: EventSubject): EventRecord {
    const event: EventRecord = {
      id: newId('evt_'),
      object: 'event',
      api_version: API_VERSION,
      created: this.#clock.seconds(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: this.#cause,
      type,
    }
    this.#store.events.put(event)
    this.#emitter.emit('recorded', event)
    return event
  }

  /** The same change under another id: Stripe does that, rarely. Listeners are not told. */
  copy(event: EventRecord): EventRecord {
    return this.#store.events.put({ ...event, id: newId('evt_') })
  }

  /** Runs `work`, which must not wait for anything, on behalf of an API request. */
  causedBy<T>(cause: Cause, work: () => T): T {
    const previous = this.#cause
    this.#cause = cause
    try {
      return work()
    } finally {
      this.#cause = previous
    }
  }

  onRecorded(listener: (event: EventRecord) => void) {
    this.#emitter.on('recorded', listener)
  }
}
