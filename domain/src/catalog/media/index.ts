/** The pictures of the catalogue: apart from the rest, since only who serves or takes in pictures needs a codec. */
export { StoreImage, type ImageRefusal, type StoredImage } from '../actions/store_image.ts'
export { GateFullError } from './gate.ts'
export { Renditions } from './renditions.ts'
