/** A name without its count, and the count: 'SET OF 6 POSIES PAPER CUPS' is 6 of 'POSIES PAPER CUPS'. */
export interface Counted {
  words: string
  /** null for a single thing */
  count: { word: 'Set' | 'Pack' | 'Box' | 'Bundle'; of: number } | null
}

type CountWord = NonNullable<Counted['count']>['word']

const WORDS: Readonly<Record<string, CountWord>> = {
  SET: 'Set',
  PACK: 'Pack',
  BOX: 'Box',
  BUNDLE: 'Bundle',
  TUB: 'Pack',
}

const COUNTED = /(?:^|[ ,])(SET|PACK|BOX|BUNDLE|TUB) OF (\d+)\b/

/** Words after a leading number that make it a part of the name: '3 TIER CAKE TIN' is one cake tin. */
const NOT_A_COUNT =
  /^(\d+) (HOOK|TIER|STRAND|WICK|DAISIES|BIRDS|EGG|COLOUR|DRAWER|DOOR|FRAME|PIECE|CM|POINT|X|HANGER|BASKET|BEAD|BLACK CATS|TRADITIONAL BISCUIT|STRIPY MICE|HEARTS|PICTURE BOOK|METRE|FLOWER FRIENDS|SMILEY)\b/

/** What comes in packs, where a bare number leads: '20 DOLLY PEGS', '60 TEATIME FAIRY CAKE CASES'. */
const IN_PACKS = /\b(CASES|DOILIES|STRAWS|BALLOONS|PEGS|NAPKINS|TISSUES|CARDS|TAGS)\b/

export function takeCount(words: string): Counted {
  const counted = COUNTED.exec(words)
  if (counted) {
    const rest = words
      .replace(COUNTED, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ ,|, ?$/g, '')
      .trim()
    const word = WORDS[counted[1] ?? ''] ?? 'Set'
    return { words: rest.replace(/^OF /, ''), count: { word, of: Number(counted[2]) } }
  }
  const leading = /^(\d{1,3}) (?=[A-Z])/.exec(words)
  if (leading && Number(leading[1]) > 1 && !NOT_A_COUNT.test(words)) {
    const rest = words.slice(leading[0].length)
    const word = IN_PACKS.test(rest) ? 'Pack' : 'Set'
    return { words: rest, count: { word, of: Number(leading[1]) } }
  }
  return { words, count: null }
}
