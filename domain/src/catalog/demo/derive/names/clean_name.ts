import { takeCount, type Counted } from './count.ts'
import { OVERRIDES } from './overrides.ts'
import { titleCase } from './title_case.ts'
import { inSpokenOrder } from './word_order.ts'
import { writeOut } from './write_out.ts'

export interface CleanName {
  /** The thing alone, in title case: 'Posies Paper Cups' */
  thing: string
  count: Counted['count']
}

/** Turns a wording of the invoices into a name that can be read aloud. The code settles the few that rules cannot. */
export function cleanName(sku: string, wording: string): CleanName {
  const { words, count } = takeCount(OVERRIDES[sku] ?? writeOut(wording))
  return { thing: titleCase(inSpokenOrder(words)), count }
}

/** The name with its count, as a shopper reads it: 'Posies Paper Cups, Set of 6'. */
export function fullName({ thing, count }: CleanName): string {
  return count ? `${thing}, ${count.word} of ${count.of}` : thing
}
