import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import env from '#start/env'
import { Problem } from '#app/shared/problem'

const origin = new URL(env.get('PUBLIC_URL')).origin

/**
 * Guards what changes something: a browser that was sent here by another site is refused (cookies go along with its
 * requests), and a body must be JSON, which a foreign form cannot send. Clients that are no browsers send neither header.
 */
export function refuseForeign({ request }: HttpContext): void {
  const site = request.header('sec-fetch-site')
  const from = request.header('origin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Problem('cross_site_refused')
  if (from !== undefined && from !== origin) throw new Problem('cross_site_refused')
  if (carriesBody(request) && request.is(['application/json']) === null)
    throw new Problem('unsupported_media_type')
}

/** An empty body is none: proxies and clients announce it as `Content-Length: 0`. */
function carriesBody(request: HttpRequest): boolean {
  const length = request.header('content-length')
  return (
    request.header('transfer-encoding') !== undefined || (length !== undefined && length !== '0')
  )
}
