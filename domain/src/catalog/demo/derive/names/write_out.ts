import { ABBREVIATIONS } from './abbreviations.ts'
import { PHRASES } from './phrases.ts'
import { SPELLINGS } from './spellings.ts'

/** Writes a wording out in full: capitals, no abbreviations, no misspellings, `and` for signs, single spaces. */
export function writeOut(wording: string): string {
  let text = ` ${wording.toUpperCase().replace(/[*]/g, '')} `.replace(/\s+/g, ' ').trim()
  text = text.replace(/[.,]+$/, '')
  for (const [clipped, full] of ABBREVIATIONS) text = text.replace(clipped, full)
  text = text.replace(/(\d+) ?X ?(\d+)( ?X ?\d+)?(?: ?CM)/g, sizeInCentimetres)
  text = text.replace(/(\d+)CM ?X ?(\d+)CM/g, '$1 X $2 CM').replace(/\b(\d+)CM\b/g, '$1 CM')
  text = text.replace(/\s*[+&]\s*| ?'N' ?/g, ' AND ')
  text = text.replace(/(?<=[A-Z."]) ?\/ ?(?=[A-Z"])/g, ' AND ')
  text = respell(text)
  for (const [apart, together] of PHRASES) text = text.replace(apart, together)
  return text
    .replace(/ ?, ?/g, ', ')
    .replace(/([A-Z])\. (?=[A-Z])/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
}

function sizeInCentimetres(_: string, width: string, height: string, depth = ''): string {
  const sides = [width, height, depth.replace(/\D/g, '')].filter((side) => side !== '')
  return `${sides.join(' X ')} CM`
}

function respell(text: string): string {
  return text.replace(/[A-Z][A-Z'-]*/g, (word) => SPELLINGS[word] ?? word)
}
