import type { ServerResponse } from 'node:http'
import env from '#start/env'

const https = env.get('PUBLIC_URL').startsWith('https:')

/** An API answers data, never a page: nothing in it may be run, framed, sniffed or referred from. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
}
