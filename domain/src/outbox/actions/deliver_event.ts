import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { BusyError, Clock, transact, type Transaction } from '../../shared/index.ts'
import { deliveryId, type Delivery, type DeliveryOutcome } from '../delivery.ts'
import { countFailure, lease, markDone, postpone } from '../delivery_rows.ts'
import {
  ExternalEventHandler,
  LookingEventHandler,
  NotYetError,
  StaleError,
} from '../event_handler.ts'
import { Subscriptions } from '../subscriptions.ts'

/** How often a handler looks again when what it saw has changed before it could lock it. */
const LOOKS = 3

/** Seconds that rows which others keep locked are left alone. */
const BUSY_FOR = 1

/**
 * Hands an event to a handler, once. However often the queue brings it, the delivery's row knows whether its effect is
 * there: both are written in one transaction. What fails is written down and tried again, later and later.
 */
@inject()
export class DeliverEvent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subscriptions: Subscriptions
  ) {}

  /** @throws only when PostgreSQL cannot be reached: the relay brings the delivery again */
  async execute(delivery: Delivery): Promise<DeliveryOutcome> {
    try {
      return { status: (await this.#run(delivery)) ? 'done' : 'skipped' }
    } catch (cause) {
      return this.#putOff(delivery, cause instanceof Error ? cause : new Error(String(cause)))
    }
  }

  async #run(delivery: Delivery): Promise<boolean> {
    const { event, handler: name } = delivery
    const handler = await this.subscriptions.handler(event.type, name)
    if (handler instanceof ExternalEventHandler) {
      if (!(await lease(this.db, delivery, this.clock.now()))) return false
      await handler.send(event, deliveryId(delivery))
      return markDone(this.db, delivery, this.clock.now())
    }
    if (handler instanceof LookingEventHandler) return this.#lookAndHandle(handler, delivery)
    return this.#once(delivery, (trx) => handler.handle(event, trx))
  }

  async #lookAndHandle<TFound>(
    handler: LookingEventHandler<TFound>,
    delivery: Delivery
  ): Promise<boolean> {
    const { event } = delivery
    for (let look = 1; ; look++) {
      const found = await handler.look(event)
      try {
        return await this.#once(delivery, (trx) => handler.handle(event, trx, found))
      } catch (error) {
        if (!(error instanceof StaleError) || look === LOOKS) throw error
      }
    }
  }

  /** The mark comes first, so that a second job neither waits nor works. */
  #once(delivery: Delivery, effect: (trx: Transaction) => Promise<void>): Promise<boolean> {
    return transact(this.db, async (trx) => {
      const isOurs = await markDone(trx, delivery, this.clock.now())
      if (isOurs) await effect(trx)
      return isOurs
    })
  }

  async #putOff(delivery: Delivery, error: Error): Promise<DeliveryOutcome> {
    const now = this.clock.now()
    const patience = error instanceof NotYetError ? error.retryAfter : BUSY_FOR
    if (error instanceof NotYetError || error instanceof BusyError || error instanceof StaleError) {
      await postpone(this.db, delivery, new Date(now.getTime() + patience * 1000))
      return { status: 'postponed', error }
    }
    const isDead = await countFailure(this.db, delivery, error, now)
    return { status: isDead ? 'dead' : 'failed', error }
  }
}
