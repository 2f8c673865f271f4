import type { SoldItem } from '../invoices/sold_item.ts'
import type { CleanName } from '../names/clean_name.ts'
import type { Noun } from '../nouns/find_noun.ts'
import type { ProductAttributes } from '../../vocabulary.ts'

/** A sold item with everything its name tells. */
export interface NamedItem {
  item: SoldItem
  name: CleanName
  noun: Noun | null
  attributes: ProductAttributes
}
