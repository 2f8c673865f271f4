import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { IMAGE_FORMATS, IMAGE_WIDTHS, type ImageFormat } from '@holdfast/domain/catalog'
import { GateFullError, Renditions } from '@holdfast/domain/catalog/media'
import { renditionCache } from '#app/media/rendition_cache'
import { renditionName, type RenditionName } from '#app/media/rendition_name'
import type { Operation } from '#app/shared/openapi/operation'
import { Problem } from '#app/shared/problem'

const CONTENT_TYPES: Record<ImageFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

@inject()
export default class ShowRenditionController {
  static operation: Operation = {
    summary: 'A picture in one width and format',
    description:
      'Made when it is first asked for. The address names the content, so it never changes.',
    params: {
      hash: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      rendition: {
        type: 'string',
        enum: IMAGE_WIDTHS.flatMap((width) => IMAGE_FORMATS.map((format) => `${width}.${format}`)),
      },
    },
    answers: { 200: { description: 'The picture', contentType: 'image/*' } },
    problems: ['not_found'],
  }

  constructor(private renditions: Renditions) {}

  async handle({ params, response }: HttpContext) {
    const name = renditionName(params.hash, params.rendition)
    const bytes = name && (await this.#find(name))
    if (name === null || bytes === null)
      throw new Problem('not_found', { detail: 'There is no such picture.' })

    response.header('etag', `"${name.hash}.${name.width}.${name.format}"`)
    response.header('cache-control', 'public, max-age=31536000, immutable')
    response.header('cross-origin-resource-policy', 'cross-origin')
    if (response.fresh()) return response.status(304).send(null, false)
    response.header('content-type', CONTENT_TYPES[name.format])
    return response.send(bytes, false)
  }

  async #find({ hash, width, format }: RenditionName): Promise<Buffer | null> {
    const key = `${hash}/${width}.${format}`
    const kept = renditionCache.peek(key)
    if (kept) {
      renditionCache.touch(key)
      return kept
    }
    const bytes = await this.renditions.find(hash, width, format).catch(refuse)
    if (bytes) renditionCache.set(key, bytes)
    return bytes
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof GateFullError)) throw error
  throw new Problem('overloaded', {
    detail: 'Many new pictures are being made; this one can be had in a moment.',
    retryAfter: 2,
    cause: error,
  })
}
