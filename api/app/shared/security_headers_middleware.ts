import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'

const https = env.get('PUBLIC_URL').startsWith('https:')

/** An API answers data, never a page: nothing in it may be run, framed, sniffed or referred from. */
export default class SecurityHeadersMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    const raw = response.response
    raw.setHeader('x-content-type-options', 'nosniff')
    raw.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    raw.setHeader('referrer-policy', 'no-referrer')
    raw.setHeader('cross-origin-resource-policy', 'same-origin')
    if (https) raw.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
    return next()
  }
}
