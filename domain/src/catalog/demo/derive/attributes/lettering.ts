import type { ObjectFamily } from '../../vocabulary.ts'

/** As much as fits on a sign in a picture. */
const LONGEST = 24

const SAYINGS =
  /\b(home sweet home|keep calm|i love london|happy birthday|congratulations|welcome|love|peace|joy|noel|relax|home|bath|hope)\b/i

const LETTERED: ReadonlySet<ObjectFamily> = new Set([
  'doormat',
  'garland',
  'bunting',
  'mug',
] as const)

/** What is written on the thing, where its name tells and it is short enough to draw. */
export function letteringOf(name: string, object: ObjectFamily): string | null {
  const [, letter] = /\bLetter "(\w)"/.exec(name) ?? []
  if (letter !== undefined) return letter
  if (object === 'tile' || /door sign "?\w+"?$/i.test(name)) {
    return / "?(\d|No)"?$/.exec(name)?.[1] ?? null
  }
  if (object === 'word-letters') return SAYINGS.exec(name)?.[1]?.toUpperCase() ?? null
  if (object === 'sign') {
    const [, text] =
      /^(?:French Blue Metal |Charlie and Lola )?(.+?) (?:Metal |Door )?(?:Sign|Hanger)$/.exec(
        name
      ) ?? []
    if (text === undefined || /printed|patrolled|personal$|calendar/i.test(text)) return null
    return text.length <= LONGEST ? text.replaceAll('"', '') : null
  }
  return LETTERED.has(object) ? (SAYINGS.exec(name)?.[1] ?? null) : null
}
