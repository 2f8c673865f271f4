import type { ImageFormat, ImageWidth } from '../domain/image.ts'
import { Gate } from './gate.ts'
import { type ImageDisk, originalKey, renditionKey } from './image_disk.ts'
import { render } from './render.ts'

const CONTENT_TYPES: Record<ImageFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

/** Two pictures at a time leave the rest of a pod's time to the shop; the third waits, past three hundred they come back later. */
const AT_ONCE = 2
const WAITING = 300

/**
 * The renditions of pictures: made when first asked for, then kept in the disk, where every process finds them. Within a
 * process one key is made once however many ask; two processes may each make it, with the same outcome.
 */
export class Renditions {
  readonly #gate = new Gate(AT_ONCE, WAITING)
  readonly #making = new Map<string, Promise<Buffer | null>>()

  constructor(private readonly disk: ImageDisk) {}

  /**
   * Null when there is no picture of that hash.
   *
   * @throws GateFullError when too many others wait to be made.
   */
  async find(hash: string, width: ImageWidth, format: ImageFormat): Promise<Buffer | null> {
    const key = renditionKey(hash, width, format)
    return (
      this.#making.get(key) ?? (await this.disk.read(key)) ?? this.#once(key, hash, width, format)
    )
  }

  #once(key: string, hash: string, width: ImageWidth, format: ImageFormat): Promise<Buffer | null> {
    let making = this.#making.get(key)
    if (!making) {
      making = this.#make(key, hash, width, format).finally(() => this.#making.delete(key))
      this.#making.set(key, making)
    }
    return making
  }

  async #make(
    key: string,
    hash: string,
    width: ImageWidth,
    format: ImageFormat
  ): Promise<Buffer | null> {
    const original = await this.disk.read(originalKey(hash))
    if (original === null) return null
    const rendition = await this.#gate.pass(() => render(original, width, format))
    await this.disk.write(key, rendition, CONTENT_TYPES[format])
    return rendition
  }
}
