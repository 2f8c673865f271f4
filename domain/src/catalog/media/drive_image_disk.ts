import { randomUUID } from 'node:crypto'
import type { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { ImageDisk } from './image_disk.ts'

/** Pictures in a disk of AdonisJS Drive. */
export class DriveImageDisk extends ImageDisk {
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

  async write(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    if (!this.#staged) return this.disk.put(key, bytes, { contentType })
    const draft = `drafts/${randomUUID()}`
    await this.disk.put(draft, bytes, { contentType })
    await this.disk.move(draft, key)
  }

  has(key: string): Promise<boolean> {
    return this.disk.exists(key)
  }
}
