const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site's page sends this request with the shopper's cookies: an unsafe method
 * whose `Sec-Fetch-Site` is neither ours nor the address bar's, or whose `Origin` is not ours.
 * A browser sends at least one of the two; a client that sends neither carries no cookies of ours
 * that somebody else could misuse.
 */
export function isCrossSite(request: Request, ownOrigin: string): boolean {
  if (SAFE.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  return origin !== null && origin !== ownOrigin
}
