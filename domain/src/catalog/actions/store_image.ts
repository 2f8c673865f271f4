import { inject } from '@adonisjs/core'
import { Database } from '@adonisjs/lucid/database'
import { err, ok, rows, type Result } from '../../shared/index.ts'
import { ImageDisk, originalKey } from '../media/image_disk.ts'
import { imageHash } from '../media/image_hash.ts'
import { imageType } from '../media/image_type.ts'
import { open } from '../media/sharp.ts'

const MOST_BYTES = 20 * 1024 * 1024

/** A picture that is in the disk. Width and height as it is to be seen, in pixels. */
export interface StoredImage {
  readonly hash: string
  readonly width: number
  readonly height: number
}

/** Why a picture is refused. Nothing was stored. */
export type ImageRefusal =
  /** Above 20 MiB, or above 50 megapixels when unpacked. */
  | 'image_too_large'
  /** No JPEG, PNG, WebP or AVIF, whatever its name says. */
  | 'image_type_refused'
  /** It claims to be one of these, and is broken. */
  | 'image_unreadable'

/** Takes a picture in: checked by its content, named by its hash. The same picture twice is one picture. */
@inject()
export class StoreImage {
  constructor(
    private db: Database,
    private disk: ImageDisk
  ) {}

  async execute(bytes: Buffer): Promise<Result<StoredImage, ImageRefusal>> {
    if (bytes.length > MOST_BYTES) return err('image_too_large')
    const contentType = imageType(bytes)
    if (contentType === null) return err('image_type_refused')
    const size = await measure(bytes)
    if (!size.ok) return size

    const image = { hash: imageHash(bytes), ...size.value }
    await this.disk.write(originalKey(image.hash), bytes, contentType)
    await rows(
      this.db,
      `INSERT INTO catalog.images (hash, content_type, width, height, bytes) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (hash) DO NOTHING`,
      [image.hash, contentType, image.width, image.height, bytes.length]
    )
    return ok(image)
  }
}

/** Unpacks it once, small, so that a broken file is found now and not by a shopper. */
async function measure(bytes: Buffer): Promise<Result<Omit<StoredImage, 'hash'>, ImageRefusal>> {
  try {
    const { autoOrient } = await open(bytes).metadata()
    await open(bytes).resize(8, 8, { fit: 'fill' }).raw().toBuffer()
    return ok({ width: autoOrient.width, height: autoOrient.height })
  } catch (error) {
    return err(isTooLarge(error) ? 'image_too_large' : 'image_unreadable')
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.includes('pixel limit')
}
