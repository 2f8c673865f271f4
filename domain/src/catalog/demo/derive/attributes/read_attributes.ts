import type { Colour, ObjectFamily, ProductAttributes } from '../../vocabulary.ts'
import type { CleanName } from '../names/clean_name.ts'
import { colourPhrases } from './colour_phrases.ts'
import { letteringOf } from './lettering.ts'
import { materialOf } from './materials.ts'
import { motifOf } from './motifs.ts'
import { occasionOf } from './occasions.ts'
import { patternOf } from './patterns.ts'
import { piecesOf, sizeOf } from './sizes.ts'

/** A drawing has room for so many colours. */
const MOST_COLOURS = 3

/** Reads off a name what it tells, and nothing else. */
export function readAttributes(
  { thing, wording, count }: CleanName,
  object: ObjectFamily
): ProductAttributes {
  const said = `${thing} ${wording}`
  return {
    object,
    colours: coloursOf(thing, object),
    material: materialOf(thing, object),
    pattern: patternOf(said),
    motif: motifOf(said),
    occasion: occasionOf(thing),
    setSize: count?.of ?? piecesOf(thing),
    size: sizeOf(thing),
    lettering: letteringOf(thing, object),
  }
}

export function coloursOf(thing: string, object: ObjectFamily): Colour[] {
  const colours = colourPhrases(thing, object).map((phrase) => phrase.colour)
  return [...new Set(colours)].slice(0, MOST_COLOURS)
}
