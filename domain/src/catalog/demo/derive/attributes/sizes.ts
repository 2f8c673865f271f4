import type { Size } from '../../vocabulary.ts'
import { firstFit, type Rule } from './rule.ts'

const RULES: readonly Rule<Size>[] = [
  ['mini', /\b(mini|miniature|tiny)\b/],
  ['small', /\bsmall\b/],
  ['medium', /\bmedium\b/],
  ['large', /\b(large|big)\b/],
  ['giant', /\bgiant\b/],
]

export function sizeOf(name: string): Size | null {
  return firstFit(RULES, name.toLowerCase())
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  eight: 8,
  five: 5,
  four: 4,
  three: 3,
  two: 2,
}

/** Pieces in a set that the name counts without saying "set of": '16 Piece Cutlery Set'. */
export function piecesOf(name: string): number | null {
  const text = name.toLowerCase()
  const [, counted] = /\b(\d+|eight) piece\b/.exec(text) ?? []
  if (counted !== undefined) return NUMBER_WORDS[counted] ?? Number(counted)
  return /\bpair\b/.test(text) ? 2 : null
}
