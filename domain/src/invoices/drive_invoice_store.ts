import { randomUUID } from 'node:crypto'
import type { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { InvoiceStore } from './invoice_store.ts'

const OPTIONS = { contentType: 'application/pdf', visibility: 'private' } as const

/** Invoices in a disk of AdonisJS Drive. */
export class DriveInvoiceStore extends InvoiceStore {
  /** A file system shows a file while it is being written; a bucket does not. */
  readonly #staged: boolean

  constructor(private readonly disk: Disk) {
    super()
    this.#staged = disk.driver instanceof FSDriver
  }

  async read(key: string): Promise<Buffer | null> {
    try {
      return Buffer.from(await this.disk.getBytes(key))
    } catch (error) {
      if (!(await this.disk.exists(key))) return null
      throw error
    }
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    if (!this.#staged) return this.disk.put(key, bytes, OPTIONS)
    const draft = `drafts/${randomUUID()}`
    await this.disk.put(draft, bytes, OPTIONS)
    await this.disk.move(draft, key, OPTIONS)
  }
}
