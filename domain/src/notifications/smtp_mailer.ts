import type { MailService } from '@adonisjs/mail/types'
import { Mailer, type Mail } from './mailer.ts'
import type { ShopIdentity } from './shop_identity.ts'

/** Sends through the transport that the application's `config/mail.ts` names. */
export class SmtpMailer extends Mailer {
  constructor(
    private readonly manager: MailService,
    private readonly shop: ShopIdentity
  ) {
    super()
  }

  async send({ to, subject, html, text, messageId, attachments = [] }: Mail): Promise<void> {
    await this.manager.send((message) => {
      message
        .from(this.shop.mailFrom)
        .to(to)
        .subject(subject)
        .html(html)
        .text(text)
        .messageId(messageId)
      // Nobody wants the absences of shoppers in the shop's inbox (RFC 3834).
      message.header('Auto-Submitted', 'auto-generated')
      for (const { fileName, contentType, bytes } of attachments) {
        message.attachData(bytes, { filename: fileName, contentType })
      }
    })
  }
}
