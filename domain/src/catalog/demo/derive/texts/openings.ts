import { pick } from '../hash.ts'
import { isPlural, withArticle } from './article.ts'
import { inWords } from './number_words.ts'
import { inSentence } from './proper_names.ts'
import type { Subject } from './subject.ts'

/** A first sentence, and whether it has said how many there are. */
export interface Opening {
  sentence: string
  opensWithCount: boolean
}

type Known = Pick<Subject, 'code' | 'thing' | 'count' | 'attributes'>

/** Names that are invitations: 'Grow Your Own Flowers'. */
const DO_IT_YOURSELF = /^(grow|make|paint) your own /

/** Says what the thing is and what for, in one of a few ways that the code chooses. */
export function opening(known: Known, use: string): Opening {
  const { code, count } = known
  const phrase = inSentence(known.thing).replace(/ (\d+(?: x \d+)* cm)$/, ' of $1')
  const kit = DO_IT_YOURSELF.exec(phrase)
  if (kit) {
    const end = kit[1] === 'grow' ? 'a good start for young gardeners' : 'an afternoon well spent'
    return { sentence: `${capital(phrase)}: ${end}.`, opensWithCount: false }
  }
  if (count && isPlural(phrase) && !/^\d/.test(phrase)) {
    const many = `${inWords(count.of)} ${phrase}`
    const one = `a ${count.word.toLowerCase()} of ${many}`
    const ways = [`${many} ${use}.`, `${one}, ${use}.`, `${use}: ${one}.`] as const
    return { sentence: capital(pick(ways, code)), opensWithCount: true }
  }
  const subject = lettered(known) ?? withArticle(phrase)
  const comma = / (with|in|for|on|that) /.test(subject) ? ',' : ''
  const plain = `${subject}${comma} ${use}.`
  const ways = [plain, `${use}: ${subject}.`, plain] as const
  return { sentence: capital(pick(ways, code)), opensWithCount: false }
}

/** What is written on it is its best description. Null where nothing is, or where the name says it well enough. */
function lettered({ thing, attributes }: Known): string | null {
  const { object, lettering, material } = attributes
  if (lettering === null) return null
  if (object === 'tile' || (object === 'sign' && /^(\d|No)$/.test(lettering))) {
    const kind = inSentence(thing.replace(/ "?(\d|No)"?$/, '').replace('Number Tile', 'Tile'))
    const says = lettering === 'No' ? 'the word “No”, for “number”' : `the number ${lettering}`
    return `${withArticle(kind)} with ${says}`
  }
  if (object === 'sign') {
    const kind = /Door Hanger$/.test(thing) ? 'door hanger' : `${material ?? ''} sign`.trim()
    return `a ${kind} that says “${lettering}”`
  }
  if (object !== 'word-letters') return null
  const rest = thing.replace(new RegExp(`^${lettering} `, 'i'), '')
  return /Word$/.test(rest)
    ? `${withArticle(inSentence(rest))}: “${lettering}”`
    : `${inSentence(rest)} that spell “${lettering}”`
}

function capital(sentence: string): string {
  return sentence.replace(/^["“]?[a-z]/, (letter) => letter.toUpperCase())
}
