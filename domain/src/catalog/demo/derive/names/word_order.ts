import { HEADS } from './heads.ts'

const HEADS_FIRST = [...HEADS].sort((a, b) => b.length - a.length)

/** A head followed by one of these is already in order: 'LUNCH BOX WITH CUTLERY', 'CARD HOLDER'. */
const STAYS =
  /^(WITH|IN|FOR|OF|AND|ON|TO|HOLDER|HOLDERS|STAND|SET|KIT|COVER|COVERS|STICKERS?|SHAPED?|BOX|CASE)\b/

const SIZE_LAST = /^(.+?),? (EXTRA LARGE|LARGE|MEDIUM|SMALL|MINI|GIANT)$/

const COLOUR_WORDS =
  'RED|PINK|BLUE|GREEN|YELLOW|ORANGE|PURPLE|LILAC|LAVENDER|WHITE|BLACK|CREAM|IVORY|BROWN|GREY|GOLD|SILVER|TURQUOISE|' +
  'MINT|FUCHSIA|CHOCOLATE|NATURAL|MULTICOLOUR|AMETHYST|AMBER|MONTANA|CRYSTAL|BRONZE|BURGUNDY|RASPBERRY|OLIVE|CLEAR|JET'

const TONES = 'BABY|LIGHT|DARK|HOT|PALE|SKY|LIME|MID|COAL|DUSTY|ROSE|ANTIQUE|MILK'

const COLOUR_LAST = new RegExp(
  `^(.+?),? ((?:(?:${TONES}) )?(?:${COLOUR_WORDS})(?: AND (?:${COLOUR_WORDS}))?)(?: COLOUR)?$`
)

const STARTS_WITH_COLOUR = new RegExp(`^((${TONES}) )?(${COLOUR_WORDS})\\b`)

/** Words after which a colour at the end belongs to what stands before it: 'SPOTS ON RED'. */
const BELONGS = /\b(ON|IN|WITH|AND|OF|A|FROM|CLASSIC DIAMANTE)$/

/** Puts the words as one would say them: the thing last, its size and colour first. */
export function inSpokenOrder(words: string): string {
  return sizeFirst(colourFirst(headLast(words)))
}

function headLast(words: string): string {
  for (const head of HEADS_FIRST) {
    if (!words.startsWith(`${head} `) && !words.startsWith(`${head}, `)) continue
    const rest = words.slice(head.length).replace(/^,? /, '')
    if (STAYS.test(rest)) return words
    return `${withoutDesign(rest)} ${head}`
  }
  return words
}

/** 'SPACEBOY DESIGN' before a lunch bag is just a Spaceboy lunch bag. */
function withoutDesign(rest: string): string {
  return rest.replace(/ (DESIGN|PATTERN)S?$/, '')
}

function colourFirst(words: string): string {
  const match = COLOUR_LAST.exec(words)
  const [, rest = '', colour = ''] = match ?? []
  if (!match || BELONGS.test(rest) || STARTS_WITH_COLOUR.test(rest)) return words
  return `${colour} ${rest}`
}

function sizeFirst(words: string): string {
  const [, rest, size] = SIZE_LAST.exec(words) ?? []
  return rest === undefined || size === undefined ? words : `${size} ${rest}`
}
