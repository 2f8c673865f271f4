import type { LocationId } from '../../shared/index.ts'

/** The warehouse that sells online. Made by the migration that creates `inventory.locations`. */
export const MAIN_LOCATION = '01900000-0000-7000-8000-000000000001' as LocationId

/** Where stock lies. */
export interface Location {
  readonly id: LocationId
  /** What staff call it by in figures and files; no two share one. */
  readonly code: string
  readonly name: string
  /** ISO 3166-1 alpha-2; null where nobody said. */
  readonly country: string | null
  /** Whoever has the lowest is asked first for what an order needs. */
  readonly priority: number
  /** Whether it takes new reservations. What is promised at one that does not is still sent from there. */
  readonly active: boolean
  /** From so few units of a variant down staff are told, unless the variant says otherwise; null: never. */
  readonly lowStockAt: number | null
}
