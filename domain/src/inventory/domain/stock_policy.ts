import type { LocationId } from '../../shared/index.ts'

/** What may be sold of a variant beyond what is there: nothing, unless staff say so, and never more than they say. */
export type StockPolicy =
  | { readonly policy: 'deny' }
  | ({ readonly policy: 'backorder' } & Beyond)
  /** Nothing of it is out yet. Once its day has come, what is not there yet is on backorder. */
  | ({ readonly policy: 'pre_order'; readonly releasesOn: string } & Beyond)

interface Beyond {
  /** Units. */
  readonly limit: number
  /** Where they will come in, and be sent from. */
  readonly locationId: LocationId
}

export const STOCK_POLICIES = ['deny', 'backorder', 'pre_order'] as const

/** A policy as staff see it, with what else is said of the variant. */
export interface StockPolicyView {
  readonly policy: StockPolicy['policy']
  readonly limit: number
  readonly locationId: LocationId | null
  /** A day, as in 2026-12-03. */
  readonly releasesOn: string | null
  /** From so few present units down staff are told; null: as the location says. */
  readonly lowStockAt: number | null
}
