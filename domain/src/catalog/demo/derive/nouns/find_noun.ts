import type { CategorySlug } from '../categories/tree.ts'
import type { ObjectFamily } from '../../vocabulary.ts'
import { BAGS } from './bags.ts'
import { CELEBRATIONS } from './celebrations.ts'
import { FIGURES } from './figures.ts'
import { HOME } from './home.ts'
import { JEWELLERY } from './jewellery.ts'
import { KITCHEN } from './kitchen.ts'
import { LIGHT } from './light.ts'
import type { NounRow } from './noun.ts'
import { OUTDOORS } from './outdoors.ts'
import { PAPER } from './paper.ts'
import { PLAY } from './play.ts'
import { TABLEWARE } from './tableware.ts'
import { tokensOf } from './tokens.ts'

/** What kind of thing a name names. `phrase` is singular and lower case: 'cake stand'. */
export interface Noun {
  phrase: string
  object: ObjectFamily
  category: CategorySlug
}

interface Match extends Noun {
  start: number
  end: number
}

const THINGS = index(
  [KITCHEN, TABLEWARE, LIGHT, HOME, BAGS, JEWELLERY, PAPER, PLAY, OUTDOORS, CELEBRATIONS].flat()
)
const FIGURES_ONLY = index(FIGURES)
const LONGEST = 5

/** What follows these words describes the thing and does not name it: 'candle in jewelled box'. */
const DESCRIBES = new Set(['with', 'in', 'for', 'on', 'from'])

/**
 * The last thing named before a preposition, else the last figure there (a heart, a bunny), else the first thing or
 * figure after it. Null when the name holds no word we know.
 */
export function findNoun(name: string): Noun | null {
  const tokens = tokensOf(name)
  const things = longestMatches(tokens, THINGS)
  const figures = longestMatches(tokens, FIGURES_ONLY)
  const cut = tokens.findIndex((token) => DESCRIBES.has(token))
  const inHead = ({ start }: Match) => cut === -1 || start < cut
  return (
    things.filter(inHead).at(-1) ?? figures.filter(inHead).at(-1) ?? things[0] ?? figures[0] ?? null
  )
}

/** All matches that are not part of a longer one, in the order of the name. */
function longestMatches(tokens: readonly string[], nouns: ReadonlyMap<string, Noun>): Match[] {
  const found: Match[] = []
  for (let start = 0; start < tokens.length; start++) {
    for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length--) {
      const noun = nouns.get(tokens.slice(start, start + length).join(' '))
      const end = start + length
      if (!noun || found.some((other) => other.start <= start && end <= other.end)) continue
      found.push({ ...noun, start, end })
    }
  }
  return found.sort((a, b) => a.end - b.end || b.start - a.start)
}

function index(rows: readonly NounRow[]): Map<string, Noun> {
  const nouns = new Map<string, Noun>()
  for (const [object, category, words] of rows) {
    for (const phrase of words) {
      nouns.set(tokensOf(phrase).join(' '), { phrase, object, category })
    }
  }
  return nouns
}
