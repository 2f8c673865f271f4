import type { Colour, ObjectFamily } from '../../vocabulary.ts'
import { COLOUR_WORDS, JEWEL_WORDS } from './colour_words.ts'

/** A colour as it stands in a name. `start` and `end` are positions in the text. */
export interface ColourPhrase {
  words: string
  colour: Colour
  start: number
  end: number
}

const JEWELLERY: ReadonlySet<ObjectFamily> = new Set([
  'necklace',
  'bracelet',
  'earrings',
  'ring',
  'brooch',
  'hair-clip',
  'charm',
] as const)

/** Where these stand, the colour word in them is a scent, a sweet, a plant or a saying. */
const NOT_A_COLOUR = new RegExp(
  [
    'ice[ -]cream\\w*',
    'cream slice',
    'mint (?:thyme|herb)',
    'mint herb marker',
    '(?:cinnamon and )?orange (?:wreath|scented|votive|squeezer)',
    'lavender (?:scent\\w*|incense|botanical|birthday|gift|artificial|in)\\b',
    'botanical lavender',
    'french lavender',
    'sprig lavender',
    'origami lavender',
    'hand over the chocolate',
    'chocolate (?:this way|box|calculator|truffle|\\d wick|cupcakes?|candle)',
    '(?:white )?chocolate morris',
    'grand chocolate',
    'love heart t-lights',
    'white sage',
    'silver plate',
    'natural slate',
    'goldfish',
    'goldie looking',
    'multi (?:strand|screwdriver)',
    'vintage rose',
    'antique (?:copper|silver)(?= [\\w ]+ boudicca)',
    'blackboard',
    'scandinavian reds',
    'beware of the cat',
    'red baron',
    'rose (?:garden|cottage)',
    'silver bells?',
    'incense bazaar peach',
    'potting shed rose',
  ].join('|'),
  'g'
)

/** Next to a colour these are what the piece is made of, not its colour: 'Pink Crystal Earrings'. */
const CLEAR_STONES = new Set(['crystal', 'diamond'])

const finder = (words: readonly (readonly [string, Colour])[]) =>
  new RegExp(
    `\\b(${[...words]
      .sort(([a], [b]) => b.length - a.length)
      .map(([word]) => word)
      .join('|')})\\b(?:(?<! chocolate) colour\\b)?`,
    'g'
  )

const COLOUR_OF = new Map<string, Colour>([...JEWEL_WORDS, ...COLOUR_WORDS])
const PLAIN = finder(COLOUR_WORDS)
const JEWEL = finder([...COLOUR_WORDS, ...JEWEL_WORDS])

/** The colours a name names, in its order. */
export function colourPhrases(name: string, object: ObjectFamily): ColourPhrase[] {
  const text = name.toLowerCase().replace(NOT_A_COLOUR, (hidden) => '_'.repeat(hidden.length))
  const phrases: ColourPhrase[] = []
  for (const match of text.matchAll(JEWELLERY.has(object) ? JEWEL : PLAIN)) {
    const words = match[1] ?? ''
    const colour = COLOUR_OF.get(words)
    if (!colour) continue
    phrases.push({ words, colour, start: match.index, end: match.index + match[0].length })
  }
  const coloured = phrases.filter(({ words }) => !CLEAR_STONES.has(words))
  return coloured.length > 0 ? coloured : phrases
}
