import { lowerMedian } from '../invoices/sold_item.ts'
import type { NamedItem } from './named_item.ts'
import { splitOptions, without, type OptionKey, type OptionPhrase } from './split_options.ts'

export interface Variant {
  named: NamedItem
  /** Empty where the product has only this variant. */
  options: Partial<Record<OptionKey, string>>
}

/** One design with its variants, of which there is always one. */
export interface Design {
  /** The name without what differs. */
  thing: string
  variants: [Variant, ...Variant[]]
}

interface Candidate {
  named: NamedItem
  phrases: OptionPhrase[]
}

/** Colours of one design cost about the same. What costs so many times more is another thing with the same name. */
const PRICE_SPREAD = 1.8

/** How far apart the codes of one range may be. */
const NEIGHBOURS = 5

/** So many neighbours are a range, which may have got another colour later, under a code far away. */
const RANGE = 3

/**
 * Makes one design of items whose names differ in nothing but colour or size, and whose codes are
 * neighbours (a range gets its codes together: 85129B to 85129D, or 22725 to 22730). An item whose name says
 * nothing about what differs, or says the same as another's, stays a design of its own.
 */
export function groupVariants(items: readonly NamedItem[]): Design[] {
  const byKey = new Map<string, Candidate[]>()
  for (const named of items) {
    const phrases = plainly(splitOptions(named))
    const key = keyOf(named, phrases)
    const group = byKey.get(key)
    if (group) group.push({ named, phrases })
    else byKey.set(key, [{ named, phrases }])
  }
  return [...byKey.values()].flatMap(designsOf).sort((a, b) => (skuOf(a) < skuOf(b) ? -1 : 1))
}

/** The code that stands for the design: its variants' first. */
export function skuOf({ variants }: Design): string {
  return variants.map(({ named }) => named.item.sku).sort()[0] ?? ''
}

/** Several colours ('Blue and Orange Flowers') are the design itself, not a choice of it. */
function plainly(phrases: readonly OptionPhrase[]): OptionPhrase[] {
  const colours = phrases.filter(({ key }) => key === 'colour')
  return phrases.filter(({ key }) => key !== 'colour' || colours.length === 1)
}

/**
 * Items of one key may be variants of each other. Where too little is left of a name to tell designs apart, only
 * codes with the same digits do.
 */
function keyOf({ item, name, attributes }: NamedItem, phrases: readonly OptionPhrase[]): string {
  const bare = without(name.thing, phrases).toLowerCase()
  if (/^(with|and|in|on|of) /.test(bare)) return `${item.sku}|${name.thing}`
  const design = bare.includes(' ') ? '' : item.sku.slice(0, 5)
  return [design, bare.replace(/s\b/g, ''), name.count?.of ?? 1, attributes.object].join('|')
}

function designsOf(candidates: readonly Candidate[]): Design[] {
  const differing = keysThatDiffer(candidates)
  const family: Candidate[] = []
  const loners: Candidate[] = []
  const taken = new Set<string>()
  const range = candidates.filter((one) => hasNeighbour(one, candidates)).length >= RANGE
  const typical = lowerMedian(candidates.map(({ named }) => named.item.price))
  for (const candidate of byPopularity(candidates)) {
    const options = optionsOf(candidate.phrases, differing)
    const combination = JSON.stringify(options)
    const fits =
      differing.length > 0 &&
      differing.every((key) => options[key] !== undefined) &&
      !taken.has(combination) &&
      (range || hasNeighbour(candidate, candidates)) &&
      pricedLike(typical, candidate, differing)
    if (fits) {
      taken.add(combination)
      family.push(candidate)
    } else {
      loners.push(candidate)
    }
  }
  const [first, ...rest] = family
  if (!first || rest.length === 0) return candidates.map(alone)
  const toVariant = ({ named, phrases }: Candidate): Variant => ({
    named,
    options: optionsOf(phrases, differing),
  })
  const design: Design = {
    thing: without(first.named.name.thing, ofKeys(first.phrases, differing)),
    variants: [toVariant(first), ...rest.map(toVariant)],
  }
  return [design, ...loners.map(alone)]
}

function alone({ named }: Candidate): Design {
  return { thing: named.name.thing, variants: [{ named, options: {} }] }
}

/** The options on which at least two of the candidates disagree, each saying something. */
function keysThatDiffer(candidates: readonly Candidate[]): OptionKey[] {
  const keys: OptionKey[] = ['colour', 'size']
  return keys.filter((key) => {
    const labels = candidates.map(({ phrases }) => optionsOf(phrases, [key])[key])
    return new Set(labels.filter((label) => label !== undefined)).size > 1
  })
}

function optionsOf(
  phrases: readonly OptionPhrase[],
  keys: readonly OptionKey[]
): Variant['options'] {
  const options: Variant['options'] = {}
  for (const { key, label } of ofKeys(phrases, keys)) {
    options[key] = label
  }
  return options
}

function ofKeys(phrases: readonly OptionPhrase[], keys: readonly OptionKey[]): OptionPhrase[] {
  return phrases.filter(({ key }) => keys.includes(key))
}

function byPopularity(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    ({ named: { item: a } }, { named: { item: b } }) =>
      b.popularity - a.popularity || (a.sku < b.sku ? -1 : 1)
  )
}

function hasNeighbour(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const number = digitsOf(candidate)
  return candidates.some(
    (other) => other !== candidate && Math.abs(digitsOf(other) - number) <= NEIGHBOURS
  )
}

function digitsOf({ named }: Candidate): number {
  return Number(named.item.sku.slice(0, 5))
}

function pricedLike(
  typical: number,
  candidate: Candidate,
  differing: readonly OptionKey[]
): boolean {
  const { price } = candidate.named.item
  return differing.includes('size') || Math.max(price / typical, typical / price) <= PRICE_SPREAD
}
