import { drawWeighted } from '../mix/draw.ts'
import type { Catalogue } from '../shopper/catalogue.ts'
import type { Shop } from '../shopper/shop.ts'
import { browse, search } from './browse.ts'
import { buy, fillCart } from './buy.ts'

interface Journey {
  readonly weight: number
  /** How many requests it makes, on average: what rates are reckoned from. */
  readonly requests: number
  readonly go: (shop: Shop, catalogue: Catalogue) => unknown
}

/** Looks around first, and buys. */
function browseAndBuy(shop: Shop, catalogue: Catalogue): void {
  browse(shop, catalogue)
  buy(shop, catalogue)
}

/**
 * Who comes, of a hundred. Three in a hundred visits of a gift shop end in an order, and two in three carts are left;
 * what is in the carts is the invoices' to say.
 */
export const JOURNEYS: readonly Journey[] = [
  { weight: 60, requests: 8, go: browse },
  { weight: 31, requests: 5, go: search },
  { weight: 6, requests: 56, go: fillCart },
  { weight: 2, requests: 62, go: buy },
  { weight: 1, requests: 70, go: browseAndBuy },
]

const WEIGHT = JOURNEYS.reduce((sum, { weight }) => sum + weight, 0)

/** Requests that one visit makes, on average. */
export const REQUESTS_A_VISIT =
  JOURNEYS.reduce((sum, { weight, requests }) => sum + weight * requests, 0) / WEIGHT

export function visit(shop: Shop, catalogue: Catalogue): void {
  drawWeighted(shop.random, JOURNEYS).go(shop, catalogue)
}
