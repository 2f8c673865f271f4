import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

type Prefix =
  | 'cs_test_'
  | 'pi_'
  | 'ch_'
  | 'pm_'
  | 'txn_'
  | 're_'
  | 'pyr_'
  | 'du_'
  | 'evt_'
  | 'req_'
  | 'li_'
  | 'whd_'

/** An id as Stripe writes them: what it names, then letters and digits that cannot be guessed. */
export function newId(prefix: Prefix): string {
  const length = prefix === 'cs_test_' ? 58 : 24
  const letters = [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return prefix + letters.join('')
}
