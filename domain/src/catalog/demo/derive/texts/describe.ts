import { pick } from '../hash.ts'
import { isPlural, withArticle } from './article.ts'
import { details } from './details.ts'
import { inWords } from './number_words.ts'
import { inSentence } from './proper_names.ts'
import type { Subject } from './subject.ts'
import { USES } from './uses.ts'

/** The first sentence and so many more. */
const MORE = 3

/** What a thing is for where its kind does not say. */
const ANY_USE = ['to give, or to keep', 'for someone who likes nice things'] as const

/**
 * A short description in plain English. It says what the name, the price list and the sales tell, and nothing else: no
 * measures, no materials, no care instructions that nobody knows. The code chooses the wording, the same every time.
 */
export function describe(known: Omit<Subject, 'opensWithCount'>): string {
  const { sentence, opensWithCount } = opening(known)
  const more = details({ ...known, opensWithCount }).slice(0, MORE)
  return [sentence, ...more].join(' ')
}

function opening(known: Omit<Subject, 'opensWithCount'>): {
  sentence: string
  opensWithCount: boolean
} {
  const { code, thing, count, attributes } = known
  const use = pick(USES[attributes.object] ?? ANY_USE, `use:${code}`)
  const phrase = inSentence(thing)
  if (attributes.object === 'sign' && attributes.lettering && !/hook|calendar/i.test(thing)) {
    const says = `a sign that says “${attributes.lettering}”`
    return {
      sentence: capital(pick([`${says}, ${use}.`, `${use}: ${says}.`], code)),
      opensWithCount: false,
    }
  }
  if (count && isPlural(phrase) && !/^\d/.test(phrase)) {
    const many = `${inWords(count.of)} ${phrase}`
    const one = `a ${count.word.toLowerCase()} of ${many}`
    const ways = [`${many} ${use}.`, `${one}, ${use}.`, `${use}: ${one}.`] as const
    return { sentence: capital(pick(ways, code)), opensWithCount: true }
  }
  const subject = withArticle(phrase)
  const comma = / (with|in|for|on) /.test(phrase) ? ',' : ''
  const ways = [
    `${subject}${comma} ${use}.`,
    `${use}: ${subject}.`,
    `${subject}${comma} ${use}.`,
  ] as const
  return { sentence: capital(pick(ways, code)), opensWithCount: false }
}

function capital(sentence: string): string {
  return sentence.replace(/^["“]?[a-z]/, (letter) => letter.toUpperCase())
}
