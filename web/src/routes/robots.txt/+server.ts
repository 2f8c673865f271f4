import type { RequestHandler } from './$types'

/** Filtered and sorted listings are the same goods again; carts and orders are nobody's business. */
export const GET: RequestHandler = ({ url }) => {
  const lines = [
    'User-agent: *',
    'Disallow: /cart',
    'Disallow: /checkout',
    'Disallow: /orders/',
    'Disallow: /search',
    'Disallow: /api/',
    'Disallow: /*?*filter',
    'Disallow: /*?*sort=',
    '',
    `Sitemap: ${url.origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
