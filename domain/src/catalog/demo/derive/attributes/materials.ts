import type { Material, ObjectFamily } from '../../vocabulary.ts'
import { firstFit, type Rule } from './rule.ts'

const RULES: readonly Rule<Material>[] = [
  ['bone-china', /\bbone china\b/],
  ['porcelain', /\bporcelain\b/],
  ['ceramic', /\bceramics?\b/],
  ['enamel', /\benamel\b/],
  ['zinc', /\bzinc\b/],
  ['cast-iron', /\bcast iron\b/],
  ['aluminium', /\baluminium\b/],
  ['wire', /\bwire\b(?!less)/],
  ['faux-fur', /\bfaux fur\b/],
  ['wicker', /\bwicker\b/],
  ['raffia', /\braffia\b/],
  ['bamboo', /\bbamboo\b/],
  ['slate', /\bnatural slate\b|\bslate tile\b/],
  ['felt', /\bfelt(craft)?\b/],
  ['velvet', /\bvelvet\b/],
  ['suede', /\bsuede\b/],
  ['crochet', /\bcrochet\b/],
  ['wool', /\b(knitted|woolly|(?<!cotton )wool)\b(?! growing)/],
  ['silk', /\bsilk\b/],
  ['cotton', /\bcotton\b(?! wool)/],
  ['canvas', /\bcanvas\b/],
  ['denim', /\bdenim\b/],
  ['melamine', /\bmelamine\b/],
  ['resin', /\bresin\b/],
  ['silicone', /\bsilicone\b/],
  ['acrylic', /\bacrylic\b/],
  ['plastic', /\bplastic\b/],
  ['mirror-glass', /\bmirror(ed)? (mosaic|wall art|dove)\b|\bmosaic\b/],
  ['glass', /\b(glass|cutglass)\b(?!es)/],
  ['metal', /\b(metal|steel)\b/],
  ['wood', /\b(wood|wooden|sandalwood fan)\b(?!land)/],
  ['shell', /\b(shell|capiz)\b(?! soap)/],
  ['pearl', /\bpearls?\b/],
  ['crystal', /\bcrystals?\b/],
  ['feather', /\bfeathers?\b/],
  ['paper', /(?<!waste )\bpaper\b/],
  ['lace', /\blace\b/],
  ['fabric', /\b(fabric|voile|gauze|organdy|chenille|polyester)\b/],
  ['flock', /\bflock\b/],
  ['tin', /\b(tins?)\b/],
  ['stone', /\bstones?\b/],
]

/** Where the word for the material names something else: what a phone charm hangs on, a scented candle's tin. */
const NONE: ReadonlySet<ObjectFamily> = new Set(['first-aid-tin', 'incense', 'candle'] as const)

/** What the name says the thing is made of. */
export function materialOf(name: string, object: ObjectFamily): Material | null {
  return NONE.has(object) ? null : firstFit(RULES, name.toLowerCase())
}
