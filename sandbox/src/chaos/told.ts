/** What shoppers and staff were told, to be held against what is true in the end. */
export class Told {
  /** Orders that somebody was given a 201 for, with the total in minor units. */
  readonly orders = new Map<string, number>()
  /** Parcels that staff were told have left. */
  readonly shipments = new Set<string>()
  /** Refunds that staff have asked for by hand, and were promised. */
  readonly refunds = new Set<string>()
  readonly #broken: string[] = []

  /** Something that must never be seen from outside. */
  broken(what: string): void {
    this.#broken.push(what)
  }

  get violations(): readonly string[] {
    return this.#broken
  }
}
