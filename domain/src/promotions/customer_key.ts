import { createHmac, hkdfSync } from 'node:crypto'

/**
 * Knows a customer again without knowing who it is: an HMAC of the e-mail address, under a key of its own that is derived
 * from the application's. What is stored tells nobody an address, and cannot be checked against a list of them.
 */
export class CustomerKey {
  readonly #key: Buffer

  constructor(appKey: string) {
    this.#key = Buffer.from(hkdfSync('sha256', appKey, '', 'coupon customers', 32))
  }

  of(email: string): Buffer {
    return createHmac('sha256', this.#key).update(normalise(email)).digest()
  }
}

/** Ways of writing one mailbox: capitals, and what follows a plus sign, which mail providers ignore. */
function normalise(email: string): string {
  const plain = email.normalize('NFKC').trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  const mailbox = plain.slice(0, at).replace(/\+.*$/, '')
  return `${mailbox}${plain.slice(at)}`
}
