import type { NamedItem } from './named_item.ts'
import { colourPhrases } from '../attributes/colour_phrases.ts'

/** What may differ between the variants of one design. */
export type OptionKey = 'colour' | 'size'

/** A stretch of the name that states an option. */
export interface OptionPhrase {
  key: OptionKey
  label: string
  start: number
  end: number
}

const SIZE =
  /\b(Extra Large|Large|Big|Medium|Small|Mini(?:ature)?|Giant|\d+(?: x \d+)* cm|A[4-7](?: Size)?|\d+g)(?= |$)/g

/** The stretches of the name in which it may differ from its sisters, in the order of the name. */
export function splitOptions({ name, attributes }: NamedItem): OptionPhrase[] {
  const { thing } = name
  const phrases: OptionPhrase[] = [...colours(thing, attributes.object), ...sizes(thing)]
  return phrases.sort((a, b) => a.start - b.start)
}

/** The name without these stretches. */
export function without(thing: string, phrases: readonly OptionPhrase[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of phrases) {
    rest += `${thing.slice(from, start)} `
    from = end
  }
  return (rest + thing.slice(from)).replace(/\s+/g, ' ').trim()
}

function colours(thing: string, object: NamedItem['attributes']['object']): OptionPhrase[] {
  return colourPhrases(thing, object).map(({ start, end }) => ({
    key: 'colour',
    label: thing.slice(start, end),
    start,
    end,
  }))
}

function sizes(thing: string): OptionPhrase[] {
  return [...thing.matchAll(SIZE)].map((match) => ({
    key: 'size',
    label: match[0].replace(/ Size$/, '').replace(/^Miniature$/, 'Mini'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
