import type { DemoProduct } from '../demo/index.ts'
import { describeProductPicture, drawProduct } from '../demo/illustrations/index.ts'
import { imageHash } from '../media/image_hash.ts'
import type { ImportedImage } from '../import/catalogue_import.ts'

/** A drawing, as bytes. */
export type Picture = Buffer

/** Drawings have no pixels of their own: they are good for the widest rendition. */
const SIDE = 1200

/**
 * Draws a product's variants; those that look alike share a picture.
 *
 * @param pictures collects what was drawn, by its hash
 * @returns the product's images, and for each variant the index of its own
 */
export function drawPictures(
  { variants }: DemoProduct,
  pictures: Map<string, Picture>
): { images: ImportedImage[]; places: number[] } {
  const images: ImportedImage[] = []
  const places = variants.map(({ attributes, sku, name }) => {
    const picture = Buffer.from(drawProduct(attributes, sku))
    const hash = imageHash(picture)
    pictures.set(hash, picture)
    const known = images.findIndex((image) => image.hash === hash)
    if (known >= 0) return known
    return (
      images.push({
        hash,
        contentType: 'image/svg+xml',
        width: SIDE,
        height: SIDE,
        bytes: picture.length,
        alt: describeProductPicture(attributes, name),
      }) - 1
    )
  })
  return { images, places }
}
