/** Where pictures are kept: a folder on a laptop, a bucket in production. Keys are paths with slashes. */
export abstract class ImageDisk {
  /** Null when there is nothing under this key. */
  abstract read(key: string): Promise<Buffer | null>

  /** Writes it whole or not at all: nobody ever reads half a picture. */
  abstract write(key: string, bytes: Uint8Array, contentType: string): Promise<void>

  abstract has(key: string): Promise<boolean>
}

/** The picture as it was handed in. Never served. */
export function originalKey(hash: string): string {
  return `originals/${hash.slice(0, 2)}/${hash}`
}

export function renditionKey(hash: string, width: number, format: string): string {
  return `renditions/${hash.slice(0, 2)}/${hash}/${width}.${format}`
}
