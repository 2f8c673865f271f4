import type { VariantId } from '../shared/index.ts'

/** So many looks at one variant within a window are a rush. */
const RUSH = 20

/** Milliseconds. */
const WINDOW = 1_000

/** How long one look that saw nothing left does for everybody. Milliseconds. */
const LIFETIME = 250

/** More variants than are ever rushed for at once. */
const MOST = 1_000

interface Looks {
  count: number
  since: number
  goneUntil: number
}

/**
 * What a process remembers of variants that everybody wants and nobody can have: in a rush, one look at the shelf every
 * quarter of a second answers for all, so that those who come too late do not slow down those who are still in time.
 *
 * A hint may only refuse, what a look has just refused, and whoever may hold units of their own is never refused by it. It
 * is never cleared from outside: it ends so soon after stock has come back that whoever presses the button again is served.
 */
export class SoldOutHints {
  readonly #looks = new Map<VariantId, Looks>()

  /** Whether a look has seen a moment ago that nothing is left, and too many ask to look again for each. */
  isGone(variantId: VariantId, now = performance.now()): boolean {
    return (this.#looks.get(variantId)?.goneUntil ?? 0) > now
  }

  /** Remembers what a look saw: units that could be had by whoever holds none. */
  saw(variantId: VariantId, available: number, now = performance.now()): void {
    const known = this.#looks.get(variantId)
    const isStale = known === undefined || now - known.since > WINDOW
    if (isStale && this.#looks.size >= MOST) this.#looks.clear()
    const count = isStale ? 1 : known.count + 1
    const isGone = available <= 0 && count >= RUSH
    this.#looks.set(variantId, {
      count,
      since: isStale ? now : known.since,
      goneUntil: isGone ? now + LIFETIME : 0,
    })
  }
}
