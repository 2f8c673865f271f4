import { randomInt } from 'node:crypto'

/** No I, L, O or U: a code can be read out, and copied from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code nobody guesses, such as `7K3M-92QX-V0TC-4HJE`: 80 bits. */
export function newCouponCode(): string {
  const characters = Array.from({ length: 16 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
  return (characters.join('').match(/.{4}/g) ?? []).join('-')
}

/** The longest code. */
export const MAX_CODE_LENGTH = 40

/** A code as somebody typed it, in the form it is stored in; null when it cannot be one. */
export function parseCouponCode(text: string): string | null {
  const code = text.normalize('NFKC').trim().replace(/\s+/g, '-').toUpperCase()
  return code.length <= MAX_CODE_LENGTH && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) ? code : null
}
