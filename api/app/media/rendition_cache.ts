import { BoundedMap } from '#app/shared/bounded_map'

const MOST_BYTES = 48 * 1024 * 1024

/** The pictures sent last, so that a bucket or a disk is not asked for the same one at every request. */
export const renditionCache = new BoundedMap<Buffer>(MOST_BYTES, ({ length }) => length + 200)
