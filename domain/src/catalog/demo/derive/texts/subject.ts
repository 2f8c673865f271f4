import type { CategorySlug } from '../categories/tree.ts'
import type { Counted } from '../names/count.ts'
import type { ProductAttributes } from '../../vocabulary.ts'

/** All a description may speak of. */
export interface Subject {
  code: string
  thing: string
  count: Counted['count']
  attributes: ProductAttributes
  /** Option → its labels, where there is a choice. */
  options: Readonly<Record<string, readonly string[]>>
  /** 1 sells best. */
  rank: number
  /** How many products share its pattern, itself included. */
  rangeSize: number
  category: CategorySlug
  /** The name of the product of its own category most often bought with it. */
  companion: string | null
  /** Whether the first sentence has already said how many there are. */
  opensWithCount: boolean
}
