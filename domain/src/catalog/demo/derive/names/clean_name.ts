import { takeCount, type Counted } from './count.ts'
import { OVERRIDES } from './overrides.ts'
import { REARRANGEMENTS } from './rearrangements.ts'
import { titleCase } from './title_case.ts'
import { inSpokenOrder } from './word_order.ts'
import { writeOut } from './write_out.ts'

export interface CleanName {
  /** The thing alone, in title case: 'Posies Paper Cups' */
  thing: string
  count: Counted['count']
  /** The wording written out but not yet rearranged, in lower case: what the attributes are read from, too. */
  wording: string
}

/** Turns a wording of the invoices into a name that can be read aloud. The code settles the few that rules cannot. */
export function cleanName(sku: string, wording: string): CleanName {
  const full = writeOut(wording)
  const settled = OVERRIDES[sku]
  const { words, count } = takeCount(settled ?? rearrange(full))
  return {
    thing: titleCase(settled === undefined ? inSpokenOrder(words) : words),
    count,
    wording: (settled ?? full).toLowerCase(),
  }
}

/** The name with its count, as a shopper reads it: 'Posies Paper Cups, Set of 6'. */
export function fullName({ thing, count }: Pick<CleanName, 'thing' | 'count'>): string {
  return count ? `${thing}, ${count.word} of ${count.of}` : thing
}

function rearrange(words: string): string {
  return REARRANGEMENTS.reduce(
    (text, [tillOrder, spoken]) => text.replace(tillOrder, spoken),
    words
  )
}
