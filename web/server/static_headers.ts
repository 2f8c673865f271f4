import type { ServerResponse } from 'node:http'

/**
 * Headers of files that the adapter serves before any hook runs. What its own code sets (the
 * year-long caching of hashed files) wins.
 */
export function setStaticHeaders(path: string, response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  if (path === '/service-worker.js') response.setHeader('cache-control', 'no-cache')
  else if (/^\/(?:icons\/|favicon|manifest|speculation-rules)/.test(path)) {
    response.setHeader('cache-control', 'public, max-age=3600')
  }
  // A file without an extension: the adapter knows no type for it, and leaves ours alone.
  if (path === '/speculation-rules') {
    response.setHeader('content-type', 'application/speculationrules+json')
  }
}
