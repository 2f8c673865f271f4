import {
  IMAGE_FORMATS,
  IMAGE_WIDTHS,
  type ImageFormat,
  type ImageWidth,
} from '@holdfast/domain/catalog'

export interface RenditionName {
  readonly hash: string
  readonly width: ImageWidth
  readonly format: ImageFormat
}

const HASH = /^[0-9a-f]{32}$/

/** Reads `<hash>` and `<width>.<format>`; null for what is never made, so that nobody can have other sizes made. */
export function renditionName(hash: unknown, rendition: unknown): RenditionName | null {
  if (typeof hash !== 'string' || !HASH.test(hash) || typeof rendition !== 'string') return null
  for (const width of IMAGE_WIDTHS) {
    for (const format of IMAGE_FORMATS) {
      if (rendition === `${width}.${format}`) return { hash, width, format }
    }
  }
  return null
}
