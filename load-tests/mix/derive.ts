/** How people shop, as the invoices tell it. `shopping.json` holds it. */
export interface Shopping {
  /** Different things in one basket: `share` of all baskets have at most `lines`. */
  readonly baskets: readonly { readonly lines: number; readonly share: number }[]
  /** `share` of all lines sold are of the products up to this `rank`, as a share of the catalogue, the best seller first. */
  readonly popularity: readonly { readonly rank: number; readonly share: number }[]
}

/** One line of an invoice. */
export interface SoldLine {
  readonly invoice: string
  readonly code: string
  readonly quantity: number
}

/** Invoices longer than this are collective bookings of many shoppers. */
const LARGEST_BASKET = 120

/** The ranks at which popularity is measured, as shares of the catalogue. */
const RANKS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1]

/** The basket sizes that are told apart. */
const SIZES = [1, 2, 3, 5, 8, 13, 20, 30, 45, 70, LARGEST_BASKET]

/** Sums up what was bought: how much at once, and how unevenly. */
export function deriveShopping(lines: Iterable<SoldLine>): Shopping {
  const baskets = new Map<string, Set<string>>()
  for (const { invoice, code, quantity } of lines) {
    if (quantity <= 0) continue
    const basket = baskets.get(invoice)
    if (basket) basket.add(code)
    else baskets.set(invoice, new Set([code]))
  }
  const people = [...baskets.values()].filter(({ size }) => size <= LARGEST_BASKET)
  return { baskets: sizesOf(people), popularity: popularityOf(people) }
}

function sizesOf(baskets: readonly ReadonlySet<string>[]): Shopping['baskets'] {
  return SIZES.map((lines) => ({
    lines,
    share: shareOf(baskets.filter(({ size }) => size <= lines).length, baskets.length),
  }))
}

function popularityOf(baskets: readonly ReadonlySet<string>[]): Shopping['popularity'] {
  const sold = new Map<string, number>()
  for (const basket of baskets) for (const code of basket) sold.set(code, (sold.get(code) ?? 0) + 1)
  const counts = [...sold.values()].sort((a, b) => b - a)
  const all = sum(counts)
  return RANKS.map((rank) => ({
    rank,
    share: shareOf(sum(counts.slice(0, Math.round(rank * counts.length))), all),
  }))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** Four places are more than the sample carries. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000
}
