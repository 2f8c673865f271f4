import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Router } from '../http/router.ts'
import type { Log } from '../log.ts'
import { Api } from './api/api.ts'
import { Faults } from './api/faults.ts'
import { IdempotencyKeys } from './api/idempotency.ts'
import { RateLimiter } from './api/rate_limiter.ts'
import { Clock } from './clock.ts'
import { Control } from './control/control.ts'
import { addControlRoutes } from './control/routes.ts'
import { addDashboard } from './dashboard/routes.ts'
import { EventLog } from './events/event_log.ts'
import { addPaymentPages } from './hosted_page/routes.ts'
import { STRIPE_LIMITS } from './limits.ts'
import { Store } from './state/store.ts'
import { Webhooks } from './webhooks/webhooks.ts'
import type { World } from './world.ts'

/** How often the sandbox looks whether something has become due (milliseconds). */
const TICK = 250

export interface StripeOptions {
  /** The one key that is right; null accepts every test key. */
  secretKey: string | null
  webhookUrl: string
  webhookSecret: string
  /** The types of events that the endpoint is subscribed to; null: all of them. */
  webhookEvents: readonly string[] | null
  /** `held` delivers webhooks only when a test says so. */
  webhooks: 'automatic' | 'held'
  /** After this a bank debit settles by itself (seconds); null: only when told to. */
  debitSettlesAfter: number | null
  /** After this a pending refund gets its last word (seconds); null: only when told to. */
  refundsSettleAfter: number | null
}

interface StripeParts extends StripeOptions {
  /** Where to remember things; null forgets them with the process. */
  dataFolder: string | null
  log: Log
}

/** The stand-in for Stripe: its API, its payment page, its webhooks, and a handle on all of it. */
export class StripeSandbox {
  readonly #world: World
  readonly #api: Api
  #timer: NodeJS.Timeout | null = null
  readonly clock = new Clock()
  readonly webhooks: Webhooks
  readonly control: Control

  constructor(options: StripeParts) {
    const { dataFolder, secretKey, log, debitSettlesAfter, refundsSettleAfter } = options
    const store = new Store(dataFolder)
    store.prune(this.clock.seconds())
    this.#world = {
      store,
      clock: this.clock,
      events: new EventLog(store, this.clock),
      settings: { origin: '', debitSettlesAfter, refundsSettleAfter },
      limits: { ...STRIPE_LIMITS },
    }
    const limiter = new RateLimiter(this.clock, this.#world.limits)
    const faults = new Faults()
    const keys = new IdempotencyKeys(store, this.clock)
    this.#api = new Api({ world: this.#world, limiter, faults, keys, secretKey, log })
    this.webhooks = new Webhooks(this.#world, {
      url: options.webhookUrl,
      secret: options.webhookSecret,
      events: options.webhookEvents,
      mode: options.webhooks,
      log,
    })
    this.control = new Control(this.#world, limiter, faults, this.webhooks)
  }

  /** Where `session.url` leads; known once the port is. */
  set origin(origin: string) {
    this.#world.settings.origin = origin
  }

  addRoutes(router: Router) {
    addPaymentPages(router, this.#world)
    addDashboard(router, this.#world, this.control, this.webhooks)
    addControlRoutes(router, this)
  }

  handleApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    return this.#api.handle(request, response, url)
  }

  start() {
    this.#timer = setInterval(() => this.control.tick(), TICK)
    this.clock.onChange(() => this.control.tick())
  }

  /** Waits for webhooks in flight, then lets go of the data folder. */
  async stop() {
    if (this.#timer) clearInterval(this.#timer)
    this.control.faults.clear()
    this.#api.stop()
    await this.webhooks.stop()
    this.#world.store.close()
  }
}
