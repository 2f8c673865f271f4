import { randomUUID } from 'node:crypto'
import { simpleParser, type AddressObject } from 'mailparser'

/** What travelled by SMTP, as it is kept. */
export interface StoredMail {
  id: string
  /** RFC 3339. */
  receivedAt: string
  envelope: { from: string; to: string[] }
  /** The whole message, base64. */
  source: string
}

/** A message as a reader sees it. */
export interface MailMessage {
  id: string
  receivedAt: string
  from: string
  /** Whom it was delivered to, from the envelope: blind copies too. */
  to: string[]
  subject: string
  text: string
  /** Null when the sender wrote plain text only. Images are inlined. */
  html: string | null
  headers: Record<string, string>
  attachments: MailAttachment[]
}

export interface MailAttachment {
  name: string
  type: string
  /** Bytes. */
  size: number
  content: Buffer
}

export function toStored(source: Buffer, envelope: StoredMail['envelope']): StoredMail {
  const receivedAt = new Date().toISOString()
  return { id: randomUUID(), receivedAt, envelope, source: source.toString('base64') }
}

export async function parseMail(stored: StoredMail): Promise<MailMessage> {
  const parsed = await simpleParser(Buffer.from(stored.source, 'base64'))
  return {
    id: stored.id,
    receivedAt: stored.receivedAt,
    from: addressText(parsed.from) || stored.envelope.from,
    to: stored.envelope.to,
    subject: parsed.subject ?? '(no subject)',
    text: parsed.text ?? '',
    html: parsed.html || null,
    headers: Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])
    ),
    attachments: parsed.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, size, content }, index) => ({
        name: filename ?? `attachment-${index + 1}`,
        type: contentType,
        size,
        content,
      })),
  }
}

function addressText(address: AddressObject | undefined): string {
  return address?.text ?? ''
}
