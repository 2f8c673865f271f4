import { HEADS } from './heads.ts'

const HEADS_FIRST = [...HEADS].sort((a, b) => b.length - a.length)

/** A head followed by one of these is already in order: 'LUNCH BOX WITH CUTLERY', 'CARD HOLDER'. */
const STAYS =
  /^(WITH|IN|FOR|OF|AND|ON|TO|HOLDER|HOLDERS|STAND|SET|KIT|COVER|COVERS|STICKERS?|SHAPED?|BOX|CASE|BUCKET|ROLL|\d+ CM)\b/

const COLOURS =
  'RED|PINK|BLUE|GREEN|YELLOW|ORANGE|PURPLE|LILAC|LAVENDER|WHITE|BLACK|CREAM|IVORY|BROWN|GREY|GOLD|SILVER|TURQUOISE|' +
  'MINT|FUCHSIA|CHOCOLATE|NATURAL|MULTICOLOUR|AMETHYST|AMBER|MONTANA|CRYSTAL|BRONZE|BURGUNDY|RASPBERRY|OLIVE|CLEAR|' +
  'JET|PERIDOT|RUBY|BLACK DIAMOND|LIGHT ROSE|WHITE CHOCOLATE'

const TONES = 'BABY|LIGHT|DARK|HOT|PALE|SKY|LIME|MID|COAL|DUSTY|ROSE|ANTIQUE|MILK|JET'

const ONE_COLOUR = `(?:(?:${TONES}) )?(?:${COLOURS})`

/** What stands at the end of a wording and is said first, in the order in which it is said. */
const SAID_FIRST = [
  /^(.+?),? (ASSORTED)$/,
  /^(.+?),? (LARGE|MEDIUM|SMALL|MINI|GIANT)$/,
  new RegExp(`^(.+?),? (${ONE_COLOUR}(?: AND ${ONE_COLOUR})?)(?: COLOUR)?$`),
  /^(.+?),? (OVAL|OCTAGON|HEXAGON|ROUND|RECTANGLE|HANGING|VINTAGE|RUSTIC|DISPOSABLE|PADDED|\d+-INCH)$/,
] as const

/** Words after which the end belongs to what stands before it: 'SPOTS ON RED', 'BROWN AND WHITE'. */
const BELONGS = /(\b(ON|IN|WITH|AND|OF|A|FROM|THE)|,)$/

const SHAPES: Readonly<Record<string, string>> = { RECTANGLE: 'RECTANGULAR' }

/** Puts the words as one would say them: the thing last, its size and colour first. */
export function inSpokenOrder(words: string): string {
  const said = SAID_FIRST.map(() => '')
  let rest = words
  for (let moved = true; moved;) {
    moved = false
    SAID_FIRST.forEach((pattern, place) => {
      const [, before, last] = pattern.exec(rest) ?? []
      if (before === undefined || last === undefined || said[place] !== '') return
      if (BELONGS.test(before) || startsWithColour(before, place)) return
      said[place] = SHAPES[last] ?? last
      rest = before
      moved = true
    })
  }
  return [...said.filter((word) => word !== ''), withoutDesign(headLast(rest))].join(' ')
}

/** A name that begins with a colour has one already; the colour at its end is of something on it. */
function startsWithColour(words: string, place: number): boolean {
  return place === 2 && new RegExp(`^${ONE_COLOUR}\\b`).test(words)
}

function headLast(words: string): string {
  for (const head of HEADS_FIRST) {
    if (!words.startsWith(`${head} `) && !words.startsWith(`${head}, `)) continue
    const rest = words.slice(head.length).replace(/^,? /, '')
    return STAYS.test(rest) ? words : `${asAttribute(rest)} ${head}`
  }
  return words
}

/** What fronts a noun drops 'design' and stands in the singular: 'HEARTS DESIGN' before a doormat is a heart doormat. */
function asAttribute(words: string): string {
  const bare = words.replace(/ (DESIGN|PATTERN)S?$/, '')
  return bare.replace(/(?<!JAZZ )\b\w+$/, (word) => SINGULAR[word] ?? word)
}

/** Before a noun 'design' says nothing: 'SKULLS DESIGN FLANNEL' is a skull flannel. Assorted designs stay. */
function withoutDesign(words: string): string {
  return words.replace(/\b(?!ASSORTED)(\w+) DESIGN (?=[A-Z])/, (_, before: string) => {
    return `${SINGULAR[before] ?? before} `
  })
}

const SINGULAR: Readonly<Record<string, string>> = {
  BEETLES: 'BEETLE',
  CIRCLES: 'CIRCLE',
  CREATURES: 'CREATURE',
  DOGS: 'DOG',
  FRAMES: 'FRAME',
  KITTENS: 'KITTEN',
  PUDDINGS: 'PUDDING',
  RABBITS: 'RABBIT',
  SCOTTIES: 'SCOTTIE',
  SNOWFLAKES: 'SNOWFLAKE',
  STRAWBERRIES: 'STRAWBERRY',
  VEGETABLES: 'VEGETABLE',
  APPLES: 'APPLE',
  BISCUITS: 'BISCUIT',
  BUNNIES: 'BUNNY',
  BUTTERFLIES: 'BUTTERFLY',
  CAKES: 'CAKE',
  CARS: 'CAR',
  COWBOYS: 'COWBOY',
  CROWNS: 'CROWN',
  DINOSAURS: 'DINOSAUR',
  DOTS: 'DOT',
  FLOWERS: 'FLOWER',
  FRUITS: 'FRUIT',
  HEARTS: 'HEART',
  LEAVES: 'LEAF',
  OWLS: 'OWL',
  PEARS: 'PEAR',
  POPPIES: 'POPPY',
  SKULLS: 'SKULL',
  STARS: 'STAR',
  STRIPES: 'STRIPE',
  SWALLOWS: 'SWALLOW',
  TOADSTOOLS: 'TOADSTOOL',
}
