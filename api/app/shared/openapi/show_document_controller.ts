import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import { describeRoutes } from '#app/shared/openapi/document'
import type { Operation } from '#app/shared/openapi/operation'

let served: Promise<{ body: Buffer; etag: string }> | null = null

async function build(): Promise<{ body: Buffer; etag: string }> {
  const document = await describeRoutes(router.toJSON().root ?? [], '/')
  const body = Buffer.from(JSON.stringify(document))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** The document describes this very release, so it is made once and kept. */
export default class ShowDocumentController {
  static operation: Operation = {
    summary: 'This document',
    answers: {
      200: { description: 'The OpenAPI 3.1 document of the API', schema: { type: 'object' } },
    },
  }

  async handle({ request, response }: HttpContext) {
    const { body, etag } = await (served ??= build())
    response.header('etag', etag).header('cache-control', 'public, max-age=300')
    if (request.header('if-none-match') === etag) return response.status(304).send(null)
    return response.type('application/json').send(body, false)
  }
}
