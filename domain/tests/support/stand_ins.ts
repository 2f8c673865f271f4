import type { Sandbox } from '@holdfast/sandbox'
import { InvoiceStore, Seller } from '../../src/invoices/index.ts'
import { Mailer, type Mail } from '../../src/notifications/index.ts'
import { Clock } from '../../src/shared/index.ts'

/** The sandbox's time, so that the shop and Stripe always agree on it. It stands still until a test moves it. */
export class SandboxClock extends Clock {
  constructor(private readonly sandbox: Sandbox) {
    super()
  }

  now(): Date {
    return new Date(this.sandbox.stripe.clock.now())
  }
}

/** Keeps the mails that were handed over. */
export class PostBox extends Mailer {
  readonly mails: Mail[] = []

  async send(mail: Mail): Promise<void> {
    this.mails.push(mail)
  }
}

/** Keeps the files of invoices in memory. */
export class FilingCabinet extends InvoiceStore {
  readonly files = new Map<string, Buffer>()

  async read(key: string): Promise<Buffer | null> {
    return this.files.get(key) ?? null
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    this.files.set(key, Buffer.from(bytes))
  }
}

export const SELLER = new Seller('HF', 'Europe/London', {
  brand: 'Pomander',
  name: 'Pomander Ltd',
  address: ['14 Lavender Yard', 'Bristol BS1 9ZZ', 'United Kingdom'],
  vatNumber: 'GB 123 4567 82',
  companyNumber: '01234567',
  email: 'hello@pomander.example',
})
