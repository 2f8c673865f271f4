/** How far behind the replica may be before nobody reads there. Milliseconds. */
const MOST_LAG = 1_000

/** How close it has to be, and in how many looks running, before it is read from again. */
const GOOD_LAG = 500
const GOOD_LOOKS = 4

/** Without a look for this long, nobody knows: the watcher was held up. Milliseconds. */
const LOOK_LIFETIME = 1_500

interface Beat {
  readonly beat: number
  readonly at: number
}

/**
 * Whether a replica may be read from, by what a watcher sees. It is as old as the first beat of the writer's heart that it
 * does not have yet: an idle writer looks like no lag, and a replica that has lost its writer does not look current. All
 * times are milliseconds of one steady clock.
 */
export class ReplicaHealth {
  #awaited: Beat[] = []
  #lag = Number.POSITIVE_INFINITY
  #lookedAt = Number.NEGATIVE_INFINITY
  #goodLooks = 0
  #isFit = false

  /** Milliseconds that it was behind at the last look; infinite while it does not answer. */
  get lag(): number {
    return this.#lag
  }

  isFit(now: number): boolean {
    return this.#isFit && now - this.#lookedAt <= LOOK_LIFETIME
  }

  /** The writer's heart has beaten. Beats only grow. */
  beaten(beat: number, at: number): void {
    if (beat > (this.#awaited.at(-1)?.beat ?? 0)) this.#awaited.push({ beat, at })
  }

  /** The replica has everything up to this beat, or did when it was asked. */
  seen(beat: number, askedAt: number): void {
    this.#awaited = this.#awaited.filter((awaited) => awaited.beat > beat)
    const [oldest] = this.#awaited
    this.#lag = oldest ? Math.max(0, askedAt - oldest.at) : 0
    this.#lookedAt = askedAt
    this.#goodLooks = this.#lag <= GOOD_LAG ? this.#goodLooks + 1 : 0
    if (this.#lag > MOST_LAG) this.#isFit = false
    else if (this.#goodLooks >= GOOD_LOOKS) this.#isFit = true
  }

  /** It did not answer, or answered a read with nonsense: from now on nobody reads there until it has proved itself. */
  gone(): void {
    this.#lag = Number.POSITIVE_INFINITY
    this.#goodLooks = 0
    this.#isFit = false
  }
}
