import { fraction, pick } from '../hash.ts'
import { COLLECTED, OCCASION_LINES, RANGES } from './ranges.ts'
import type { Subject } from './subject.ts'
import { inWords, list } from './number_words.ts'

/** Ranks of popularity that may be called a bestseller. */
const BESTSELLERS = 120

/** Further sentences, each true of this product, the ones a shopper needs first. */
export function details(subject: Subject): string[] {
  return [
    choice(subject),
    assorted(subject),
    packed(subject),
    finish(subject),
    occasion(subject),
    range(subject),
    bestseller(subject),
  ].filter((sentence) => sentence !== null)
}

/** What there is to choose. */
function choice({ code, options }: Subject): string | null {
  const sentences = Object.entries(options).map(([key, labels]) => {
    const or = list(labels.map(lowerColour), 'or')
    const and = list(labels.map(lowerColour), 'and')
    if (key === 'size') return pick([`Comes in ${and}.`, `Sizes: ${and}.`, `Choose ${or}.`], code)
    return pick(
      [
        `Choose from ${or}.`,
        `In ${inWords(labels.length)} colours: ${and}.`,
        `Pick your colour: ${or}.`,
      ],
      code
    )
  })
  return sentences.length > 0 ? sentences.join(' ') : null
}

function lowerColour(label: string): string {
  return /^(A\d|\d)/.test(label) ? label : label.toLowerCase().replace('montana', 'Montana')
}

function assorted({ code, thing }: Subject): string | null {
  if (!/\bassorted\b/i.test(thing)) return null
  return pick(
    [
      'Designs are assorted, so yours will be a surprise.',
      'Designs vary; order several for a mixture.',
      'Assorted designs: we choose one for you.',
    ],
    code
  )
}

function packed({ code, thing, count, opensWithCount }: Subject): string | null {
  if (/\bin (gift )?box\b/i.test(thing)) {
    return pick(['It comes in its own box.', 'Boxed, and so easily wrapped.'], code)
  }
  if (!count || opensWithCount) return null
  const of = inWords(count.of)
  const word = count.word.toLowerCase()
  return pick(
    [`Sold as a ${word} of ${of}.`, `A ${word} of ${of}.`, `There are ${of} in the ${word}.`],
    code
  )
}

function finish({ thing }: Subject): string | null {
  if (/\bhand painted\b/i.test(thing)) return 'Each is painted by hand.'
  if (/\brecycled\b/i.test(thing)) return 'Made from recycled material.'
  return null
}

function occasion({ code, attributes }: Subject): string | null {
  return attributes.occasion ? pick(OCCASION_LINES[attributes.occasion], `occasion:${code}`) : null
}

function range({ code, attributes, category, rangeSize }: Subject): string | null {
  const { pattern, motif, occasion: day } = attributes
  const name = pattern ? RANGES[pattern] : undefined
  if (name !== undefined && rangeSize >= 8) {
    return pick(
      [
        `Part of our ${name} range.`,
        `There are more ${name} things in the shop.`,
        `Easily matched with other ${name} pieces.`,
      ],
      `range:${code}`
    )
  }
  const collected = motif ? COLLECTED[motif] : undefined
  if (collected === undefined || day || category === 'pets') return null
  return pick(
    [
      `For anyone who is fond of ${collected}.`,
      `A good present for someone who likes ${collected}.`,
      `One more for the collection, if you collect ${collected}.`,
    ],
    `range:${code}`
  )
}

function bestseller({ code, rank }: Subject): string | null {
  if (rank > BESTSELLERS) return null
  const lines = ['One of our bestsellers.', 'A favourite with our customers.'] as const
  return fraction(code) < 0.9 ? pick(lines, `best:${code}`) : null
}
