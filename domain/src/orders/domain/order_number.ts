import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that a number can be read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A number for people, such as `7K3M-92QX`. It is drawn at random, so it tells nobody how much is sold, and costs no
 * statement; of 10^12 numbers, the one in a million that is taken makes the placing start over.
 */
export function newOrderNumber(): string {
  const characters = Array.from({ length: 8 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}

/** A number as somebody typed it, in the form it is stored in; null when it cannot be one. */
export function parseOrderNumber(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null
}
