/** The time, as a dependency, so that a test can move it. */
export abstract class Clock {
  abstract now(): Date
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}

/** A clock that stands still until it is told to move. For tests. */
export class FrozenClock extends Clock {
  #now: number

  constructor(now: Date | string) {
    super()
    this.#now = new Date(now).getTime()
  }

  now(): Date {
    return new Date(this.#now)
  }

  advance(by: { minutes?: number; seconds?: number; hours?: number }): void {
    this.#now += ((by.hours ?? 0) * 3600 + (by.minutes ?? 0) * 60 + (by.seconds ?? 0)) * 1000
  }
}
