/** Counts what was done and seen, by name. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(name: string, by = 1): void {
    this.#counts.set(name, this.count(name) + by)
  }

  count(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** What was counted under `<prefix> …`, most often first: `API 3, worker 2`. */
  line(prefix: string): string {
    const found = [...this.#counts].filter(([name]) => name.startsWith(`${prefix} `))
    const sorted = found.sort(([, one], [, other]) => other - one)
    return sorted.map(([name, count]) => `${name.slice(prefix.length + 1)} ${count}`).join(', ')
  }
}
