import type Stripe from 'stripe'
import { join } from 'node:path'
import { Collection } from '../../storage/collection.ts'
import { Journal } from '../../storage/journal.ts'
import type {
  CheckoutDetails,
  Delivery,
  EventRecord,
  IdempotentAnswer,
  PaymentSource,
} from './records.ts'

const DAY = 24 * 3600

/** Everything Stripe remembers, kept in one file when a folder is given, else in memory only. */
export class Store {
  readonly #journal: Journal | null
  readonly sessions: Collection<Stripe.Checkout.Session>
  readonly checkouts: Collection<CheckoutDetails>
  readonly paymentIntents: Collection<Stripe.PaymentIntent>
  readonly charges: Collection<Stripe.Charge>
  readonly sources: Collection<PaymentSource>
  readonly refunds: Collection<Stripe.Refund>
  readonly disputes: Collection<Stripe.Dispute>
  readonly events: Collection<EventRecord>
  readonly answers: Collection<IdempotentAnswer>
  readonly deliveries: Collection<Delivery>

  constructor(folder: string | null) {
    const opened = folder === null ? null : Journal.open(join(folder, 'stripe.jsonl'))
    const entries = opened?.entries ?? []
    this.#journal = opened?.journal ?? null

    this.sessions = new Collection('sessions', this.#journal, entries)
    this.checkouts = new Collection('checkouts', this.#journal, entries)
    this.paymentIntents = new Collection('payment_intents', this.#journal, entries)
    this.charges = new Collection('charges', this.#journal, entries)
    this.sources = new Collection('sources', this.#journal, entries)
    this.refunds = new Collection('refunds', this.#journal, entries)
    this.disputes = new Collection('disputes', this.#journal, entries)
    this.events = new Collection('events', this.#journal, entries)
    this.answers = new Collection('answers', this.#journal, entries)
    this.deliveries = new Collection('deliveries', this.#journal, entries)
  }

  clear() {
    for (const collection of this.#collections()) collection.clear()
    this.#journal?.clear()
  }

  /** Forgets what Stripe would: answers to idempotency keys after a day, events after thirty. */
  prune(nowSeconds: number) {
    dropOlder(this.answers, nowSeconds - DAY)
    for (const collection of this.#collections()) dropOlder(collection, nowSeconds - 30 * DAY)
  }

  close() {
    this.#journal?.close()
  }

  #collections(): Collection<{ id: string; created: number }>[] {
    const { sessions, checkouts, paymentIntents, charges, sources } = this
    const { refunds, disputes, events, answers, deliveries } = this
    return [
      ...[sessions, checkouts, paymentIntents, charges, sources],
      ...[refunds, disputes, events, answers, deliveries],
    ]
  }
}

function dropOlder(records: Collection<{ id: string; created: number }>, before: number) {
  for (const { id, created } of [...records.values()]) if (created < before) records.delete(id)
}
