import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { ChaosShop } from './chaos_shop.ts'
import { isStore, kill, startAgain } from './parts.ts'
import type { Provider } from './provider.ts'
import type { Random } from './random.ts'
import type { StoreName } from './stores.ts'
import type { Tally } from './tally.ts'

export const STORES: readonly StoreName[] = ['postgres', 'redis-cache', 'redis-state']
export const API_PROCESSES = ['api', 'api-2']
export const PROCESSES = [...API_PROCESSES, 'worker', 'worker-2']
const EVERYTHING = [...STORES, ...PROCESSES]

/** Calls of the provider's API that can be made to fail. */
const CALLS = [
  'POST /v1/checkout/sessions',
  'POST /v1/checkout/sessions/:id/expire',
  'GET /v1/checkout/sessions/:id',
  'POST /v1/refunds',
  'GET /v1/refunds/:id',
]

/** Waits between two faults, in milliseconds: long enough for a few orders to get through. */
const CALM = [300, 1_500] as const

interface StormOptions {
  readonly chaos: ChaosShop
  readonly provider: Provider
  readonly random: Random
  readonly tally: Tally
  readonly weather?: Weather
}

/** What goes wrong: everything, or only the line to PostgreSQL, which is slow and breaks in the middle of things. */
export type Weather = 'everything' | 'bad line'

type Fault = () => Promise<void>

/**
 * Lets things go wrong until it is over, in three lanes side by side: processes, stores and the lines to them, and the
 * provider. Each goes through all that it can do, in a shuffled order, and starts over.
 */
export class Storm {
  readonly #options: StormOptions
  readonly #over = new AbortController()
  readonly #lanes: readonly (readonly Fault[])[]

  constructor(options: StormOptions) {
    this.#options = options
    const processes = [
      ...PROCESSES.map((part) => () => this.#killAll([part])),
      () => this.#killAll(this.#several()),
      () => this.#killAll(this.#several()),
      () => this.#killAll(API_PROCESSES),
      () => this.#killAll(['worker', 'worker-2']),
    ]
    const stores = [
      ...STORES.map((store) => () => this.#killAll([store])),
      ...STORES.map((store) => () => this.#cut(store)),
      ...STORES.map((store) => () => this.#delay(store)),
      () => this.#flush(),
      () => this.#flush(),
    ]
    const provider = [
      ...(['duplicate', 'twoIds', 'reorder', 'drop'] as const).map(
        (behaviour) => () => this.#misdeliver(behaviour, true)
      ),
      () => this.#misdeliver('delayMs', 3_000),
      ...(['error', 'timeout', 'drop'] as const).flatMap((kind) =>
        (['before', 'after'] as const).map((when) => () => this.#failCalls(kind, when))
      ),
    ]
    const badLine = [() => this.#breakWhileSlow()]
    this.#lanes = options.weather === 'bad line' ? [badLine] : [processes, stores, provider]
  }

  /** Rages until `end`; everything that was killed runs again when this resolves. */
  async rage(): Promise<void> {
    await Promise.all(this.#lanes.map((faults, lane) => this.#rage(faults, lane)))
  }

  end(): void {
    this.#over.abort()
  }

  async #rage(faults: readonly Fault[], lane: number): Promise<void> {
    const random = this.#options.random.fork(lane)
    while (!this.#over.signal.aborted) {
      for (const fault of random.shuffle(faults)) {
        await this.#pause(...CALM)
        if (this.#over.signal.aborted) return
        await fault()
      }
    }
  }

  async #killAll(parts: readonly string[]): Promise<void> {
    const { chaos, tally } = this.#options
    if (parts.length > 1) tally.add('faults several at once')
    await Promise.all(
      parts.map((part) => {
        tally.add(`kills ${part}`)
        return kill(chaos, part)
      })
    )
    await this.#pause(100, 1_500)
    await startAgain(chaos, parts)
  }

  #several(): string[] {
    const { random } = this.#options
    return random.shuffle(EVERYTHING).slice(0, random.between(2, 5)).sort(storesFirst)
  }

  async #cut(store: StoreName): Promise<void> {
    const { chaos, tally, random } = this.#options
    for (let cuts = random.between(1, 4); cuts > 0; cuts--) {
      tally.add(`cuts ${store}`)
      chaos.stores.line(store).cut()
      await this.#pause(50, 400)
    }
  }

  async #delay(store: StoreName): Promise<void> {
    const { chaos, tally, random } = this.#options
    tally.add(`delays ${store}`)
    chaos.stores.line(store).delay(random.between(20, 150))
    await this.#pause(500, 2_000)
    chaos.stores.line(store).delay(0)
  }

  async #breakWhileSlow(): Promise<void> {
    const { chaos, tally } = this.#options
    const line = chaos.stores.line('postgres')
    line.delay(40)
    for (let cuts = 5; cuts > 0; cuts--) {
      await this.#pause(300, 1_200)
      tally.add('cuts postgres')
      line.cut()
    }
    line.delay(0)
  }

  async #flush(): Promise<void> {
    const { chaos, tally } = this.#options
    const redis = new Redis(chaos.stores.stateUrl)
    redis.on('error', () => undefined)
    await redis.flushall()
    redis.disconnect()
    tally.add('faults redis-state flushed')
  }

  async #misdeliver(behaviour: string, value: boolean | number): Promise<void> {
    const { provider, tally } = this.#options
    tally.add(`webhooks ${behaviour}`)
    await provider.webhooks({ [behaviour]: value })
    await this.#pause(1_500, 4_000)
    await provider.webhooks({ [behaviour]: typeof value === 'number' ? 0 : false })
  }

  async #failCalls(kind: string, when: string): Promise<void> {
    const { provider, tally, random } = this.#options
    const endpoint = random.pick(CALLS)
    tally.add(`provider ${kind} ${when}`)
    await provider.fault({ endpoint, kind, when, times: random.between(1, 4) })
  }

  async #pause(least: number, most: number): Promise<void> {
    const wait = this.#options.random.between(least, most)
    await sleep(wait, undefined, { signal: this.#over.signal }).catch(() => undefined)
  }
}

function storesFirst(one: string, other: string): number {
  return Number(isStore(other)) - Number(isStore(one))
}
