import sharp, { type Sharp } from 'sharp'

/** More pixels than this are not opened: a small file can unpack to many gigabytes. */
export const MOST_PIXELS = 50_000_000

// Many small pictures at once: threads within one picture and a cache of operations would only take memory.
sharp.concurrency(1)
sharp.cache(false)

/** Opens a picture with the limits that every use of it needs. Only its first frame; turned as its camera was held. */
export function open(bytes: Uint8Array, options: { density?: number } = {}): Sharp {
  return sharp(bytes, {
    ...options,
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    pages: 1,
  }).autoOrient()
}
