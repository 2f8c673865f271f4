/** The types of picture that may be handed in. SVG is not among them: it is a document that can hold scripts. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
export type UploadType = (typeof UPLOAD_TYPES)[number]

const SIGNATURES: readonly (readonly [UploadType, offset: number, bytes: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
]

/** The type by the first bytes, whatever name or header it came with, so that no decoder sees anything else. */
export function imageType(bytes: Buffer): UploadType | null {
  const found = SIGNATURES.find(([, offset, signature]) =>
    bytes.subarray(offset, offset + signature.length).equals(Buffer.from(signature, 'latin1'))
  )
  return found?.[0] ?? null
}
