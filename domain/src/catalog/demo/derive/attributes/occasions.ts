import type { Occasion } from '../../vocabulary.ts'
import { firstFit, type Rule } from './rule.ts'

const CHRISTMAS =
  /\b(christmas|noel|santas?|snowm[ae]n|reindeer|holly|mistletoe|advent|nativity|yuletide|sleigh|tinsel|crackers?|snow star|jingle|baubles?|tree decoration|tree top|cherub heart|laurel (heart|star)|snowy|snowflakes?|merry|feather tree|peace on earth|wise man|robin|snow pear|icicle|panettone|poinsettia)\b/

const RULES: readonly Rule<Occasion>[] = [
  [
    'easter',
    /\beaster\b|\bbunny egg\b|\bpicture book eggs\b|\begg hunt\b|\bmini (bunnies|rabbit)\b|\bpaper egg\b/,
  ],
  ['christmas', CHRISTMAS],
  ['halloween', /\bhalloween\b/],
  ['valentines', /\bvalentine\b/],
  ['mothers-day', /\bbest mum\b/],
  ['fathers-day', /\bbest dad\b/],
  ['wedding', /\bwedding\b/],
  ['birthday', /\bbirthday\b/],
  ['congratulations', /\bcongratulations\b/],
  ['new-baby', /\bbaby (bunting|gift|bib|boom)\b/],
  ['picnic', /\bpicnic\b/],
  ['party', /\bparty\b(?! metal sign)/],
]

export function occasionOf(name: string): Occasion | null {
  return firstFit(RULES, name.toLowerCase())
}
