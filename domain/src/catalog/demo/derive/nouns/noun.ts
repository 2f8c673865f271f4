import type { ObjectFamily } from '../../vocabulary.ts'
import type { CategorySlug } from '../categories/tree.ts'

/** Words for one kind of thing: how it is drawn, where it is found, what it is called. Singular, lower case. */
export type NounRow = readonly [
  object: ObjectFamily,
  category: CategorySlug,
  words: readonly string[],
]
