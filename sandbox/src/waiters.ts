interface Waiter<T> {
  matches: (value: T) => boolean
  resolve: (value: T) => void
}

/** Promises of something to come, so that no test has to sleep. */
export class Waiters<T> {
  #waiters: Waiter<T>[] = []

  /** Resolves with the first value to come that matches. */
  next(matches: (value: T) => boolean): Promise<T> {
    return new Promise((resolve) => this.#waiters.push({ matches, resolve }))
  }

  tell(value: T) {
    const told = this.#waiters.filter(({ matches }) => matches(value))
    this.#waiters = this.#waiters.filter((waiter) => !told.includes(waiter))
    for (const { resolve } of told) resolve(value)
  }
}
