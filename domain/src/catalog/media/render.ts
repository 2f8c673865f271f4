import type { Sharp } from 'sharp'
import type { ImageFormat, ImageWidth } from '../domain/image.ts'
import { open } from './sharp.ts'

/** Widths are asked of an SVG at its own 800 pixels; above that it is drawn finer, not blown up. */
const SVG_WIDTH = 800
const SVG_DENSITY = 72

/**
 * Makes one rendition of an original. Photographs are never enlarged. What a camera wrote into the file (place, time,
 * owner) stays out. The efforts are low since a shopper waits for it: AVIF at the default effort takes a second.
 */
export async function render(
  original: Buffer,
  width: ImageWidth,
  format: ImageFormat
): Promise<Buffer> {
  const drawn = isSvg(original)
  const density = drawn ? Math.max(1, width / SVG_WIDTH) * SVG_DENSITY : undefined
  const picture = open(original, density ? { density } : {}).resize({
    width,
    withoutEnlargement: true,
  })
  return encode(picture, format).toBuffer()
}

function encode(picture: Sharp, format: ImageFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 2 })
    case 'webp':
      return picture.webp({ quality: 75, effort: 3 })
    case 'jpg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true })
  }
}

/** Only our own drawings are stored as SVG: `StoreImage` refuses them. */
function isSvg(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === '<svg'
}
