import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { dev } from '$app/env'
import { apiFor, formTargets, publicUrl, resolveClientAddress } from '#shared/config.ts'
import { cacheKey } from '#shared/http/cacheable.ts'
import { isCrossSite } from '#shared/http/cross_site.ts'
import { finish } from '#shared/http/finish.ts'
import { PageCache } from '#shared/http/page_cache.ts'
import { requestId, traceIdOf, traceparent } from '#shared/http/request_id.ts'
import { applySecurityHeaders, applyTransportSecurity } from '#shared/http/security_headers.ts'
import { SharedPages } from '#shared/http/shared_pages.ts'
import { statusOf } from '#shared/http/status_of.ts'
import { log } from '#shared/ops/log.ts'
import { countPage, watchPageCache } from '#shared/ops/metrics.ts'
import { SHOP_CURRENCY } from '#shared/text/money.ts'

const MINUTE = 60_000

const cache = new PageCache({
  maxBytes: 64 * 1024 * 1024,
  freshMs: 30_000,
  staleMs: 10 * MINUTE,
})
const pages = new SharedPages(cache)
watchPageCache(cache)

export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now()
  const { request, locals } = event
  locals.requestId = requestId(request.headers.get('x-request-id'))
  locals.traceparent = traceparent(request.headers.get('traceparent'))
  locals.clientAddress = resolveClientAddress(
    event.getClientAddress(),
    request.headers.get('x-forwarded-for')
  )
  locals.api = apiFor({
    requestId: locals.requestId,
    clientAddress: locals.clientAddress,
    traceparent: locals.traceparent,
  })

  if (isCrossSite(request, event.url.origin)) {
    const refused = new Response('This form was sent from another site. Nothing was changed.', {
      status: 403,
    })
    return finish(event, refused, started, '-')
  }

  const render = async () => {
    const response = await resolve(event, {
      preload: (file) => file.type !== 'font' || file.filename.endsWith('-latin-wght-normal.woff2'),
    })
    applySecurityHeaders(response.headers, formTargets)
    applyTransportSecurity(response.headers, publicUrl)
    return response
  }

  const isRead = request.method === 'GET' || request.method === 'HEAD'
  // In development a change must show on the next request.
  const key = isRead && !dev ? cacheKey(event.route.id, event.url, SHOP_CURRENCY) : null
  if (key === null) return finish(event, await render(), started, '-')
  const { response, outcome } = await pages.serve(key, render)
  countPage(outcome)
  return finish(event, response, started, outcome)
}

/** Answers of the API become the status the shopper sees; only surprises are logged as errors. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const status = statusOf(kind, error)
  if (status >= 500) {
    const { requestId, traceparent } = event.locals
    const about = { request_id: requestId, trace_id: traceIdOf(traceparent), status, err: error }
    log.error({ ...about, route: event.route.id }, 'The page could not be made')
  }
  return { status, message: 'error', requestId: event.locals.requestId }
}
