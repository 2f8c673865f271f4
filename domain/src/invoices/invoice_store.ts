/** Where the files of invoices are kept: a folder on a laptop, a private bucket in production. */
export abstract class InvoiceStore {
  /** Null when there is nothing under this key. */
  abstract read(key: string): Promise<Buffer | null>

  /** Writes it whole or not at all. */
  abstract write(key: string, bytes: Uint8Array): Promise<void>
}
