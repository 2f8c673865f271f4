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

/** Pieces in a set that the name counts without saying "set of": '16 Piece Cutlery Set'. */
export function piecesOf(name: string): number | null {
  const text = name.toLowerCase()
  const [, counted] = /\b(\d+|eight) piece\b/.exec(text) ?? []
  if (counted !== undefined) return counted === 'eight' ? 8 : Number(counted)
  const [, held] = /\b(?:envelope|string) of (\d+)\b/.exec(text) ?? []
  if (held !== undefined) return Number(held)
  return /\bpair of\b/.test(text) ? 2 : null
}
