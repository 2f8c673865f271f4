import { type CatalogueCache } from '@holdfast/domain/catalog'
import { type Clock } from '@holdfast/domain/shared'
import { toAnswer, toStored, type Answer } from '#app/catalog/answers/answer'
import { BoundedMap } from '#app/shared/bounded_map'

/** How long an answer is sent without a look at the cache behind, and how old it may be while that look is taken. */
const FRESH_MS = 2_000
const STALE_MS = 10_000
const MOST_BYTES = 64 * 1024 * 1024
const MOST_ADDRESSES = 20_000

interface Kept {
  readonly answer: Answer
  readonly madeAt: number
  /** Moves on when somebody sets out to make it anew, so that only one does. */
  freshUntil: number
}

/**
 * The answers of public pages, as bytes, in front of the catalogue's cache: that one costs more than all the rest of a
 * request, since it parses JSON on every hit. A change is seen within two seconds of its purge, however many changes
 * there are.
 */
export class AnswerCache {
  readonly #kept = new BoundedMap<Kept>(MOST_BYTES, ({ answer }) => answer.body.length + 500)
  readonly #keys = new BoundedMap<string>(MOST_ADDRESSES, () => 1)
  readonly #making = new Map<string, Promise<Answer | null>>()
  /** How many answers came from where since the process started. */
  readonly counts = { memory: 0, refreshed: 0, behind: 0 }

  constructor(
    private readonly cache: CatalogueCache,
    private readonly clock: Clock
  ) {}

  /** The fresh answer to this very URL, or undefined: then read the query and ask `answer`. */
  fresh(url: string): Answer | undefined {
    const key = this.#keys.peek(url)
    if (key === undefined) return undefined
    const kept = this.#kept.peek(key)
    if (!kept || this.#now() >= kept.freshUntil) return undefined
    this.counts.memory++
    return kept.answer
  }

  /**
   * The answer under a key that many URLs may share (the same query, written otherwise). Whoever asks while it is being
   * made waits for the same one.
   *
   * @param produce what is to be sent as JSON; null where there is no such thing, which is not remembered
   */
  async answer(url: string, key: string, produce: () => Promise<unknown>): Promise<Answer | null> {
    if (url.length <= 1_000) this.#keys.set(url, key)
    const kept = this.#kept.peek(key)
    const now = this.#now()
    if (kept && now < kept.madeAt + STALE_MS) {
      this.#kept.touch(key)
      if (now < kept.freshUntil) this.counts.memory++
      else {
        this.counts.refreshed++
        kept.freshUntil = now + FRESH_MS
        this.#make(key, produce).catch(() => {})
      }
      return kept.answer
    }
    this.counts.behind++
    return this.#make(key, produce)
  }

  #make(key: string, produce: () => Promise<unknown>): Promise<Answer | null> {
    let making = this.#making.get(key)
    if (!making) {
      making = this.#load(key, produce).finally(() => this.#making.delete(key))
      this.#making.set(key, making)
    }
    return making
  }

  async #load(key: string, produce: () => Promise<unknown>): Promise<Answer | null> {
    const stored = await this.cache.remember(key, async () => {
      const value = await produce()
      return value === null ? null : toStored(value)
    })
    if (stored === null) {
      this.#kept.delete(key)
      return null
    }
    const answer = toAnswer(stored)
    const madeAt = this.#now()
    this.#kept.set(key, { answer, madeAt, freshUntil: madeAt + FRESH_MS })
    return answer
  }

  #now(): number {
    return this.clock.now().getTime()
  }
}
