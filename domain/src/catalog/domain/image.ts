/** A picture as pages show it: `<picture>` with the sources, `<img src>` for the rest. */
export interface Image {
  readonly alt: string
  /** Of the original, in pixels: they reserve the right space before the picture arrives. */
  readonly width: number
  readonly height: number
  readonly src: string
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
}

/** An image as the tables hold it. */
export interface ImageRow {
  readonly hash: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** The widths a picture is made in, in pixels. */
export const IMAGE_WIDTHS = [200, 400, 800, 1200] as const
export type ImageWidth = (typeof IMAGE_WIDTHS)[number]

/** The formats a picture is made in; the last one is what every browser shows. */
export const IMAGE_FORMATS = ['avif', 'webp', 'jpg'] as const
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** The address of one rendition. It names the content by its hash, so it may be kept for ever. */
export function renditionUrl(hash: string, width: ImageWidth, format: ImageFormat): string {
  return `/media/${hash}/${width}.${format}`
}

/** Widths beyond the original's are left out: enlarging adds bytes and nothing else. */
export function toImage({ hash, alt, width, height }: ImageRow): Image {
  const widths = IMAGE_WIDTHS.filter((step, index) => index === 0 || step <= width)
  const srcset = (format: ImageFormat) =>
    widths.map((step) => `${renditionUrl(hash, step, format)} ${step}w`).join(', ')
  return {
    alt,
    width,
    height,
    src: renditionUrl(hash, 800, 'jpg'),
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
  }
}
