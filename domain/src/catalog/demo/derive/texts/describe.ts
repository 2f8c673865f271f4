import { pick } from '../hash.ts'
import { closing } from './closings.ts'
import { details } from './details.ts'
import { opening } from './openings.ts'
import type { Subject } from './subject.ts'
import { usesOf } from './uses.ts'

/** The first sentence and so many more. */
const MORE = 3

/**
 * A short description in plain English. It says what the name, the price list and the sales tell, and nothing else: no
 * measures, no materials, no care instructions that nobody knows. The code chooses the wording, the same every time.
 */
export function describe(known: Omit<Subject, 'opensWithCount'>): string {
  const use = pick(usesOf(known.attributes.object, known.category), `use:${known.code}`)
  const { sentence, opensWithCount } = opening(known, use)
  const subject = { ...known, opensWithCount }
  const more = details(subject).slice(0, MORE)
  if (more.length === 0) more.push(closing(subject))
  return [sentence, ...more].join(' ')
}
