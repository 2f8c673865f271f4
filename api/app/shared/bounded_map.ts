/** A map that forgets what was not used longest once the sizes of its values exceed what it may hold. */
export class BoundedMap<TValue> {
  readonly #entries = new Map<string, { value: TValue; size: number }>()
  #size = 0

  constructor(
    private readonly capacity: number,
    private readonly sizeOf: (value: TValue) => number
  ) {}

  /** The value, without noting that it was used: for the path where nanoseconds count. */
  peek(key: string): TValue | undefined {
    return this.#entries.get(key)?.value
  }

  /** Notes that the key is in use, so that others are forgotten before it. */
  touch(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#entries.set(key, entry)
  }

  set(key: string, value: TValue): void {
    this.delete(key)
    const size = this.sizeOf(value)
    this.#entries.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.capacity) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#size -= entry.size
  }
}
