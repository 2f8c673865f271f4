import type { ShopIdentity } from './shop_identity.ts'

export interface Attachment {
  readonly fileName: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** A mail as it is handed over, complete. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** RFC 5322 Message-ID without its brackets: the same for every try, so that receivers can drop a second copy. */
  readonly messageId: string
  readonly attachments?: readonly Attachment[]
}

/** Hands mails to whoever carries them. */
export abstract class Mailer {
  /** @throws when the mail was not accepted; it may be handed over again. */
  abstract send(mail: Mail): Promise<void>
}

/** The Message-ID of what a delivery sends: however often it is tried, it is one mail. */
export function messageIdOf(deliveryId: string, shop: ShopIdentity): string {
  return `${deliveryId.replaceAll(/[^A-Za-z0-9._-]/g, '.')}@${shop.mailDomain}`
}
