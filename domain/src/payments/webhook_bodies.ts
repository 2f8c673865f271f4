import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { inject } from '@adonisjs/core'
import { PaymentSettings } from './payment_settings.ts'

const ALGORITHM = 'aes-256-gcm'
const IV = 12
const TAG = 16

/**
 * Webhook bodies as they lie in the database. They may hold what a person typed at the provider's, so they are encrypted
 * with a key of their own, and each is bound to its event: swapped or altered, it does not open.
 */
@inject()
export class WebhookBodies {
  readonly #key: Buffer

  constructor(settings: PaymentSettings) {
    this.#key = Buffer.from(hkdfSync('sha256', settings.appKey, '', 'webhook bodies', 32))
  }

  /** @returns initialisation vector, tag and ciphertext, one after the other */
  seal(eventId: string, body: string): Buffer {
    const iv = randomBytes(IV)
    const cipher = createCipheriv(ALGORITHM, this.#key, iv).setAAD(Buffer.from(eventId))
    const sealed = Buffer.concat([cipher.update(body, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), sealed])
  }

  /** @throws Error when it was not sealed so, with this key and for this event */
  open(eventId: string, sealed: Buffer): string {
    const decipher = createDecipheriv(ALGORITHM, this.#key, sealed.subarray(0, IV))
      .setAAD(Buffer.from(eventId))
      .setAuthTag(sealed.subarray(IV, IV + TAG))
    return decipher.update(sealed.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8')
  }
}
