import { toOklch } from './colour.ts'
import type { Drawing } from './drawing.ts'
import { finishOf, naturalColour } from './finishes.ts'
import type { Finish } from './finishes.ts'
import { canLetter } from './strokes.ts'
import type { Figure } from './motifs/index.ts'
import { PAINT, against, tellsApart, tones } from './palette.ts'
import { groundsOf } from './patterns/index.ts'
import type { Random } from './random.ts'
import type { Subject } from './subject.ts'
import { COLOURS } from '../vocabulary.ts'
import type { Colour, ProductAttributes } from '../vocabulary.ts'

/** What an assortment is made up of, after the first piece. */
const ASSORTED = ['#4d8fa8', '#c8434f', '#6f9a6c', '#eb8fb0', '#7a6aa8'] as const

/** For things that could be any colour and say nothing: calm, and good together. */
const HOUSE_COLOURS = [
  '#5f8f9a',
  '#c9766a',
  '#8aa67e',
  '#d9a5a0',
  '#6f83a8',
  '#d8ae6a',
  '#a58bb0',
  '#efe4cf',
] as const

const TRIMS = [PAINT.denim, PAINT.berry, PAINT.sage, PAINT.clay, PAINT.honey, PAINT.plum] as const

/** Figures that are white by nature: they want a deeper ground. */
const PALE: readonly Figure[] = [
  ...(['dove', 'sheep', 'ghost', 'snowman', 'snowflake', 'angel', 'cupid', 'skull'] as const),
  ...(['lily', 'daisy', 'panda', 'football', 'hen', 'spaceman', 'elvis'] as const),
]

const BARE_METALS: readonly string[] = [
  'silver',
  'grey',
  'slate',
  'gold',
  'copper',
  'bronze',
  'black',
]

export function hexOf(colour: Colour): string {
  return COLOURS.find(({ name }) => name === colour)?.hex ?? PAINT.honey
}

/** Settles what the attributes leave open, for each of `pieces`; the first is always in the product's own colour. */
export function subjectsOf(
  attributes: ProductAttributes,
  drawing: Drawing,
  pieces: number,
  random: Random
): Subject[] {
  const { colours, motif, pattern, lettering } = attributes
  const [first, second, third] = colours.map(hexOf)
  const main = first ?? ownColour(attributes, drawing, random)
  const trim = second ?? (toOklch(main).l > 0.86 ? random.pick(TRIMS) : against(main))
  const extra = third ?? trimBeside(main, trim, random)
  const assorted = colours[0] === 'multicolour'
  return Array.from({ length: pieces }, (_, index) => ({
    main: tones(assorted && index ? (ASSORTED[(index - 1) % ASSORTED.length] ?? main) : main),
    second: tones(trim),
    third: tones(extra),
    coloured: first !== undefined || pattern !== null,
    finish: finishFor(attributes, drawing),
    pattern,
    motif,
    occasion: attributes.occasion,
    lettering: lettering && canLetter(lettering) ? lettering : null,
  }))
}

function trimBeside(main: string, trim: string, random: Random): string {
  const [first = PAINT.honey, ...others] = TRIMS.filter((it) => it !== trim && tellsApart(it, main))
  return random.pick([first, ...others])
}

function ownColour(
  { pattern, motif, material }: ProductAttributes,
  drawing: Drawing,
  random: Random
): string {
  const printed = pattern ?? (drawing.tiled ? motif : null)
  if (printed) return random.pick(groundsOf(printed))
  if (motif && PALE.includes(motif)) return '#fbfaf7'
  const natural =
    drawing.painted && finishOf(material ?? 'wood') === 'metal' ? null : naturalColour(material)
  return natural ?? random.pick(drawing.colours ?? HOUSE_COLOURS)
}

/** Metal that carries a colour or a pattern is lacquered: it shines like a glaze, not like steel. */
function finishFor({ colours, pattern, material }: ProductAttributes, drawing: Drawing): Finish {
  const finish = material ? finishOf(material) : (drawing.finish ?? 'matt')
  if (finish === 'glass' && !material && drawing.clear && (pattern || colours.length > 0)) {
    return 'gloss'
  }
  const bare = !pattern && !drawing.painted && colours.every((it) => BARE_METALS.includes(it))
  return finish === 'metal' && !bare ? 'gloss' : finish
}
