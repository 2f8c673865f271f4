import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'

/** What a text is for. */
export type Role = 'text' | 'strong' | 'display'

export interface Typeface {
  readonly name: string
  readonly file: Buffer
  readonly characters: ReadonlySet<number>
  /** From the top of a line to its base, and from line to line, in parts of the size. */
  readonly ascent: number
  readonly height: number
}

const require = createRequire(import.meta.url)

/** The shop's own faces; and for whoever's name they cannot write, one that knows Greek, Cyrillic and more. */
const FACES: Readonly<Record<Role, readonly string[]>> = {
  text: ['figtree/400Regular/Figtree_400Regular', 'noto-sans/400Regular/NotoSans_400Regular'],
  strong: ['figtree/600SemiBold/Figtree_600SemiBold', 'noto-sans/600SemiBold/NotoSans_600SemiBold'],
  display: ['brygada-1918/600SemiBold/Brygada1918_600SemiBold'],
}

const loaded = new Map<string, Typeface>()

/** The first face of the role that has every character of the text; where none has, the one that knows most. */
export function typefaceFor(role: Role, text: string): Typeface {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const faces = FACES[role]
  for (const name of faces.slice(0, -1)) {
    const face = load(name)
    if (codePoints.every((codePoint) => face.characters.has(codePoint))) return face
  }
  return load(faces.at(-1) ?? '')
}

/** Read once per process. */
function load(name: string): Typeface {
  let face = loaded.get(name)
  if (!face) {
    const file = readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`))
    const font = fontkit.create(file)
    if (!('characterSet' in font)) throw new Error(`${name} is a collection of fonts`)
    const { ascent, descent, lineGap, unitsPerEm } = font
    face = {
      name,
      file,
      characters: new Set(font.characterSet),
      ascent: ascent / unitsPerEm,
      height: (ascent - descent + lineGap) / unitsPerEm,
    }
    loaded.set(name, face)
  }
  return face
}
