import { join } from 'node:path'
import { Collection } from '../storage/collection.ts'
import { Journal } from '../storage/journal.ts'
import { Waiters } from '../waiters.ts'
import { parseMail, toStored, type MailMessage, type StoredMail } from './message.ts'

export interface MailFilter {
  /** An address that the message went to, in any case. */
  to?: string
  /** A part of the subject, in any case. */
  subject?: string
}

/** The letters that would have left the house. */
export class Mailbox {
  readonly #journal: Journal | null
  readonly #stored: Collection<StoredMail>
  readonly #messages = new Map<string, MailMessage>()
  readonly #arrivals = new Waiters<MailMessage>()

  readonly #most: number

  private constructor(journal: Journal | null, stored: Collection<StoredMail>, most: number) {
    this.#journal = journal
    this.#stored = stored
    this.#most = most
  }

  /**
   * @param dataFolder where to keep the messages; null forgets them with the process
   * @param most after so many, the oldest message makes room for a new one
   */
  static async open(dataFolder: string | null, most = 500): Promise<Mailbox> {
    const opened = dataFolder === null ? null : Journal.open(join(dataFolder, 'mail.jsonl'))
    const stored = new Collection<StoredMail>('mail', opened?.journal ?? null, opened?.entries)
    const mailbox = new Mailbox(opened?.journal ?? null, stored, most)
    for (const mail of stored.values()) mailbox.#messages.set(mail.id, await parseMail(mail))
    return mailbox
  }

  /** Keeps a message; when this resolves it survives a crash. */
  async receive(source: Buffer, envelope: StoredMail['envelope']): Promise<MailMessage> {
    const stored = toStored(source, envelope)
    const message = await parseMail(stored)
    this.#stored.put(stored)
    this.#messages.set(message.id, message)
    this.#forgetOldest()
    this.#arrivals.tell(message)
    return message
  }

  /** Newest first. */
  messages(filter: MailFilter = {}): MailMessage[] {
    return [...this.#messages.values()].reverse().filter((message) => isWanted(message, filter))
  }

  find(id: string): MailMessage | undefined {
    return this.#messages.get(id)
  }

  /** Resolves with the newest message that matches, or with the next one to come. */
  waitFor(filter: MailFilter): Promise<MailMessage> {
    const [already] = this.messages(filter)
    if (already) return Promise.resolve(already)
    return this.#arrivals.next((message) => isWanted(message, filter))
  }

  clear() {
    this.#stored.clear()
    this.#journal?.clear()
    this.#messages.clear()
  }

  close() {
    this.#journal?.close()
  }

  #forgetOldest() {
    for (const id of this.#messages.keys()) {
      if (this.#messages.size <= this.#most) return
      this.#messages.delete(id)
      this.#stored.delete(id)
    }
  }
}

function isWanted(message: MailMessage, { to, subject }: MailFilter): boolean {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
  const addressed =
    to === undefined || message.to.some((one) => one.toLowerCase() === to.toLowerCase())
  return addressed && (subject === undefined || has(message.subject, subject))
}
